/** What `--help` prints. */
export const USAGE = `Usage: npm run --silent model -- COMMAND < input.json

  simulate                     {market?, scenario}: weekly series of every element and region, and the export value
                               foregone: ore not sold, its price, what waits, the worst week. A licence window may name
                               its form, compound or magnet; plantWindows act on separation plants of market.plants.
                               Without market the dataset's is taken; without plantWindows its plants that are still
                               to start do not run
  monte-carlo                  {market?, scenario, runs, seed, workers?, asOf?, buyer?, lossRegionIds?}: percentiles of
                               every series and week, also of the baseline; each run's own peaks, lowest cover and
                               share missing; stock-outs, losses, ratings for a buyer outside China or in it (china). Any
                               number of the scenario but its horizon may be {dist: uniform, min, max},
                               {dist: triangular, min, mode, max}, {dist: normal, mean, sd, min?, max?} or {dist: lognormal, median, p90, min?, max?};
                               scenario.market replaces numbers of elements and regions. The number of workers
                               changes how long it takes, nothing else
                               Both take a file of scenarios as the page exports it in place of {scenario}: its central
                               run, or its many runs as the page makes them, for every element. Options then:
                               [--scenario NAME] where the file holds several, and for monte-carlo [--runs N]
                               [--seed N] [--workers N] [--market outside|china], the buyer of the ratings, and
                               [--all-runs FILE [--element ID]], which writes every run as CSV: what it drew and what
                               it came to. Losses are those of all regions of Myanmar unless lossRegionIds names
                               others, as on the page
  sweep FILE [--runs N] [--seed N] [--workers N] [--element ID] [--market outside|china]
                               runs a table of up to 1,000 scenarios, CSV or XLSX, one row a scenario, one column an
                               input, as the page exports it; answers with the table as CSV, what each comes to in
                               columns beside it, the buyer's market first, percentiles in columns of their own; a column
                               notes, a line each as YYYY-MM-DD: text, comes back as it is and changes no figure
  exposure                     {market?, scenario, parts, countedAtWeek?, likelihoods?}: what the scenario does to each
                               part of a list, and totals. A part is {id, materialId, usageKgPerYear} and what else
                               is known of it: stockDays or stockKg, market (china or outside), revenueUsdPerYear,
                               protectedShare, secondSourceShare, priceFixedShare, spendUsdPerYear. With --list FILE
                               [--steps JSON] the parts come from a list that read-list reads, and input needs no parts
  supply-risk                  {globalSupply, euSourcing, importReliance, eolRir, siSr, supplyUsed}, or hhiGs and
                               hhiEu in place of rows: supply risk by the EU method. A row is {country, share, wgi, t};
                               wgi is scaled, 0 to 10; wgiEstimate is the raw estimate, -2.5 to 2.5
  concentration                {production: {country: tonnes}, other?}: HHI, top share, N-1
  score                        {hhiWgiT, importReliance, eolRir, siSr, economicImportance, mineShare?, licenceShare?, gap?}
  indicators [--as-of DAY] [--market outside|china]
                               every element of the dataset on a day, YYYY-MM-DD, for a buyer there; record says how
                               far the record reaches and how old it is, as in monte-carlo; for sweep standard error
                               does. A day after its end is refused: no score is known for it
  backtest [--runs N] [--seed N]
                               every episode that the model is tested on: percentiles beside what was seen, how many lie
                               inside P5 to P95, CRPS, skill against three rivals; ranges carry the error of the model in
                               the other episodes (errors). Without options what is kept, at once
  read-list FILE [--steps JSON]
                               what the page would read of a parts list (CSV, TSV, XLSX, HTML, XML): {stage: sheets,
                               refused, asking or read, format, titles, titleLine, rowCount, mapping, notes, questions,
                               refusal?, sheets?, lines, badRows, readings, assumptions}. FILE may be -: then cells are
                               pasted on standard input. JSON says what a person would choose, answer and mend: {sheet?,
                               encoding?, delimiter?, titleLine?, mapping?, answers?, edits?, leftOutLines?, mappings?};
                               mapping is {field: title or null}, answers {id of question: value of option or number},
                               edits [{line, column, text}], mappings what is remembered of earlier lists
  --help                       this text

JSON comes on standard input and goes to standard output; sweep answers with CSV. Faults go to standard error, one a line, with exit code 2.
What a request names of earlier equations is left out, and standard error says so.
`
