import { describe, expect, it } from 'vitest'
import { toRows } from '@tests/parts/parts-kit'
import { readOne, toExpected, toOutcome } from './kinds-kit'

const MONEY = `
  Spend (Mio. €) | 3 | ×1000000 EUR
  Einkaufsvolumen Mio EUR | 3 | ×1000000 EUR
  Spend €k | 3 | ×1000 EUR
  Spend (K€) | 3 | ×1000 EUR
  Spend (T€) | 3 | ×1000 EUR
  Ausgaben TCHF | 3 | ×1000 CHF
  Ausgaben kCHF | 3 | ×1000 CHF
  Spend k EUR | 3 | ×1000 EUR
  Spend EURk | 3 | ×1000 EUR
  Spend KUSD | 3 | ×1000 USD
  Spend US$ 000 | 3 | ×1000 USD
  Spend USD (000s) | 3 | ×1000 USD
  Spend $'000 | 3 | ×1000 USD
  Spend £000 | 3 | ×1000 GBP
  Spend £m | 3 | ×1000000 GBP
  Spend USD M | 3 | ×1000000 USD
  Spend USDm | 3 | ×1000000 USD
  Spend (USD mn) | 3 | ×1000000 USD
  Spend MUSD | 3 | ×1000000 USD
  Dépenses M€ | 3 | ×1000000 EUR
  Dépenses (k€) | 3 | ×1000 EUR
  Dépenses (milliers d’euros) | 3 | ×1000 EUR
  Gasto (miles €) | 3 | ×1000 EUR
  Gasto mil € | 3 | asked
  Gasto MM USD | 3 | ×1000000 USD
  Custo (R$ mil) | 3 | asked
  Custo R$ milhões | 3 | ×1000000 BRL
  Spesa (mln €) | 3 | ×1000000 EUR
  采购额(万元) | 3 | ×10000 CNY
  采购额(百万元) | 3 | ×1000000 CNY
  采购额/万元 | 3 | asked
  采购额 RMB 10k | 3 | ×10000 CNY
  购入金额 (万美元) | 3 | ×10000 USD
  購入金額(千円) | 3 | ×1000 JPY
  購入金額（百万円） | 3 | ×1000000 JPY
  購入金額(万円) | 3 | ×10000 JPY
  Spend (Rs. lakhs) | 3 | ×100000 INR
  Spend Rs Cr | 3 | ×10000000 INR
  Spend (INR Cr.) | 3 | ×10000000 INR
  Spend ₹ in lakhs | 3 | ×100000 INR
  Spend (USD 1000) | 3 | asked
  Spend (1000 USD) | 3 | ×1000 USD
  Spend (in 1.000 €) | 3 | ×1000 EUR
  Spend Tsd. € | 3 | ×1000 EUR
  구매금액(백만원) | 3 | ×1000000 KRW
  구매금액(천원) | 3 | ×1000 KRW
  Wydatki (tys. zł) | 3 | ×1000 PLN
  Расходы, млн руб. | 3 | ×1000000 RUB
  Расходы, тыс. руб | 3 | ×1000 RUB
  Náklady (tis. Kč) | 3 | ×1000 CZK
  Spend (MEUR) | 3 | ×1000000 EUR
  Spend EUR in Mio. | 3 | ×1000000 EUR
  Spend, bn USD | 3 | ×1000000000 USD
  Spend (EUR ’000) | 3 | ×1000 EUR
  Spend in € Tsd | 3 | ×1000 EUR
  Spend (kEUR p.a.) | 3 | ×1000 EUR
  Spend cents | 300 | asked
  Spend (ct) | 300 | asked
  Spend (EUR cent) | 300 | asked
`

const PRICES = `
  Cost (EUR/kg) | 85 | asked
  Cost per kg (EUR) | 85 | asked
  Kosten EUR pro kg | 85 | asked
  Preis €/kg | 85 | 85000
  Preis [€/100 kg] | 85 | 850
  Price per 100 kg EUR | 85 | 850
  Price USD/lb | 10 | 22046.2262185
  Price $/t | 10 | 10
  Price USD/MT | 10000 | 10000
  Price ($/g) | 0.1 | 100000
  单价(元/公斤) | 600 | 600000
  单价（元/吨） | 600000 | 600000
  价格(万元/吨) | 60 | 600000
  单价 元/kg | 600 | 600000
  単価(円/kg) | 600 | 600000
  単価（千円/t） | 600 | 600000
  Prix €/kg | 85 | 85000
  Prix unitaire (€/kg) | 85 | 85000
  Precio €/kg | 85 | 85000
  Prezzo €/kg | 85 | 85000
  Preis/kg (EUR) | 85 | 85000
  EUR je kg | 85 | none
  EUR/kg | 85 | none
  USD per kg | 85 | none
  Spend EUR/kg | 85 | asked
  Value (USD/kg) | 85 | asked
  Unit value USD | 85 | asked
  Unit cost EUR | 85 | 85000
  Cost each EUR | 85 | none
  Std cost EUR | 85 | asked
  Kosten pro Stück EUR | 0.85 | asked
  Stückkosten (EUR) | 0.85 | none
  Herstellkosten/Stk | 0.85 | none
  Einkaufswert je Einheit (EUR) | 85 | asked
  Wert EUR pro Einheit | 85 | none
  Bewertungspreis | 85 | none
  Standardpreis EUR | 85 | 85000
  GLD-Preis (EUR) | 85 | 85000
  Moving price EUR | 85 | none
  Cost (EUR) per unit | 85 | none
  Cost/unit | 85 | none
  Cost/EA USD | 85 | asked
  Coût unitaire (€) | 85 | none
  Coût au kg (€) | 85 | asked
  Costo al kg (€) | 85 | asked
  Coste por kg (€) | 85 | asked
  Costo unitario € | 85 | none
  Custo unitário (EUR) | 85 | none
  Koszt za kg (EUR) | 85 | asked
  金额(元/kg) | 600 | asked
  每公斤金额(元) | 600 | none
  金額(円/個) | 600 | asked
  一個当たり金額(円) | 600 | none
  kg当たり金額(円) | 600 | none
  1kgあたりコスト(円) | 600 | none
  구매금액(원/kg) | 600 | asked
  Kosten (EUR) / Monat | 85 | 1020
  Spend per month USD | 85 | 1020
  Spend per quarter (USD) | 85 | 340
  Spend (USD/day) | 85 | asked
  Spend YTD USD | 85 | asked
  Spend (k$/month) | 85 | 1020000
  Spend / part USD | 85 | asked
  Spend per vehicle USD | 85 | none
  Cost per magnet (USD) | 0.85 | none
  Preis/ME | 85 | asked
  Preis pro PE | 85 | asked
  Preis (PE 100) | 85 | asked
  Price per | 85 | asked
`

const CHOSEN_FOR_SPEND = `
  Cost/EA USD
  Cost/unit USD
  EUR/kg
  Kosten je ME (EUR)
  € / kg
  $ per each
  元/kg
  每件金额(元)
  円/個
  Preis EUR
  Price (USD)
  Unit price USD
  单价(元)
  単価(円)
  Prix (EUR)
  Stückkosten EUR
  Std. cost EUR
  Kilopreis EUR
`

const REVENUES = `
  Sales (EUR/pc)
  Umsatz/Stk EUR
  Revenue per unit USD
  Sales price EUR
  VK-Preis EUR
  Verkaufspreis
  销售单价(元)
  売価(円)
  ASP USD
  Revenue each
  Umsatz pro Fahrzeug EUR
  Revenue per vehicle (USD)
`

describe('money in a title that scales it', () => {
  it.each(toRows(MONEY))('%s: %s is %s', async (title, cell, expected) => {
    const [times = '', currency] = expected.split(/ (?=[A-Z]{3}$)/)
    const steps = { mapping: { spend: title } }
    const reading = await readOne(`Qty kg\t${title}`, `100\t${cell}`, steps)
    expect(toOutcome(reading, 'spendPerYear')).toBe(toExpected(times, cell))
    expect(reading.lines[0]?.currency).toBe(currency)
  })
})

describe('money per unit, of which 1,000 kg are used', () => {
  it.each(toRows(PRICES))('%s: %s comes to %s', async (title, cell, expected) => {
    const reading = await readOne(`Qty kg\t${title}`, `1000\t${cell}`)
    expect(toOutcome(reading, 'spendPerYear')).toBe(toExpected(expected))
  })

  it.each(toRows(CHOSEN_FOR_SPEND))(
    '%s is asked about where it is chosen for the spend',
    async (title) => {
      const reading = await readOne(`Qty kg\t${title}`, '1000\t85', { mapping: { spend: title } })
      expect(reading.stage).toBe('asking')
    },
  )

  it.each(toRows(REVENUES))('%s is no revenue of a year', async (title) => {
    const { lines } = await readOne(`Qty kg\t${title}`, '1000\t500')
    expect(lines[0]?.revenuePerYear).toBeUndefined()
    expect(lines[0]?.spendPerYear).toBeUndefined()
  })
})
