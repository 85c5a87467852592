/*
 * A run of src/engine/monte-carlo in C, as a yardstick for the speed of ours, whose weekly loop is compiled from kernel/.
 *
 * Usage: monte-carlo INPUT OUTPUT. INPUT holds doubles, as toReferenceInput of monte-carlo-case.ts writes them: a header,
 * the plan and one row of inputs per run. OUTPUT gets four sums per run: prices in China, outside, supply, export value. Prints the processor time and the wall time of the runs in milliseconds.
 * Logarithms and powers come from tables as in src/lib/power-table.ts and kernel/powers.ts; compiled with -DLIBM they come
 * from the C library.
 */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define STEPS 128
#define MAX_ELEMENTS 64
#define MAX_REGIONS 64
#define MAX_WEEKS 520
#define MAX_ROWS 64
#define WEEKS_PER_YEAR (365.25 / 7)
#define ELEMENT_LENGTH 8

static double two_to[2047], roots[STEPS], inverses[STEPS], logarithms[STEPS];
static double step_high, step_low;

static double sum_logarithm(double x) {
  double s = (x - 1) / (x + 1), sum = 0;
  for (int n = 41; n >= 1; n -= 2) sum = sum * s * s + 1.0 / n;
  return 2 * s * sum;
}

static void build_tables(void) {
  two_to[1023] = 1;
  for (int e = 1; e <= 1023; e++) {
    two_to[1023 + e] = two_to[1022 + e] * 2;
    two_to[1023 - e] = two_to[1024 - e] / 2;
  }
  for (int j = 0; j < STEPS; j++) roots[j] = 1;
  double root = 2;
  for (int bit = STEPS / 2; bit >= 1; bit /= 2) {
    root = sqrt(root);
    for (int j = 0; j < STEPS; j++)
      if (j & bit) roots[j] *= root;
  }
  for (int j = 0; j < STEPS; j++) {
    inverses[j] = 1 / (1 + (j + 0.5) / STEPS);
    logarithms[j] = -sum_logarithm(inverses[j]);
  }
  step_high = floor((M_LN2 / STEPS) * 1099511627776.0) / 1099511627776.0;
  step_low = M_LN2 / STEPS - step_high + 2.3190468138462996e-17 / STEPS;
}

#ifdef LIBM
static double log_of(double x) { return log(x); }
static double exp_of(double y) { return exp(y); }
static double power_of(double base, double exponent) { return base == 1 ? 1 : pow(base, exponent); }
#else
static inline double log_of(double x) {
  if (x == 1) return 0;
  int64_t bits;
  memcpy(&bits, &x, 8);
  int high = (int)(bits >> 32);
  int exponent = (high >> 20) - 1023;
  int j = (high >> 13) & (STEPS - 1);
  double r = x * two_to[1023 - exponent] * inverses[j] - 1;
  double tail = r * r * (-1.0 / 2 + r * (1.0 / 3 + r * (-1.0 / 4 + r * (1.0 / 5 - r * (1.0 / 6)))));
  return exponent * M_LN2 + (logarithms[j] + (r + tail));
}

static inline double exp_of(double y) {
  double z = fmin(708, fmax(-708, y));
  int k = (int)(z * (STEPS / M_LN2) + (z < 0 ? -0.5 : 0.5));
  double r = z - k * step_high - k * step_low;
  double tail = r * r * (1.0 / 2 + r * (1.0 / 6 + r * (1.0 / 24 + r * (1.0 / 120))));
  double root = roots[k & (STEPS - 1)];
  return (root + root * (r + tail)) * two_to[(k >> 7) + 1023];
}

static inline double power_of(double base, double exponent) {
  return base == 1 ? 1 : exp_of(exponent * log_of(base));
}
#endif

#define OCTAVES 127

/* Powers to one exponent, as kernel/powers.ts makes them: tables for the exponent, and the binomial series. */
typedef struct { double exponent, nodes[STEPS], octaves[2 * OCTAVES + 1], terms[6]; } Powers;

static double node_logarithms[STEPS], place_inverses[(2 * OCTAVES + 1) * STEPS];

static void build_places(void) {
  for (int j = 0; j < STEPS; j++) node_logarithms[j] = log_of(1 + (double)j / STEPS);
  for (int place = 0; place < (2 * OCTAVES + 1) * STEPS; place++)
    place_inverses[place] = 1 / (ldexp(1, (place >> 7) - OCTAVES) * (1 + (place & (STEPS - 1)) / (double)STEPS));
}

static inline int place_of(double x) {
  int64_t bits;
  memcpy(&bits, &x, 8);
  int place = (((int)(bits >> 32) + 0x1000) >> 13) - (1023 - OCTAVES) * STEPS;
  if (place < 0) return 0;
  return place < (2 * OCTAVES + 1) * STEPS ? place : (2 * OCTAVES + 1) * STEPS - 1;
}

static void set_exponent(Powers *powers, double exponent) {
  if (powers->exponent == exponent) return;
  powers->exponent = exponent;
  for (int j = 0; j < STEPS; j++) powers->nodes[j] = exp_of(exponent * node_logarithms[j]);
  double two = exp_of(exponent * M_LN2);
  powers->octaves[OCTAVES] = powers->terms[0] = 1;
  for (int octave = 1; octave <= OCTAVES; octave++) {
    powers->octaves[OCTAVES + octave] = powers->octaves[OCTAVES + octave - 1] * two;
    powers->octaves[OCTAVES - octave] = 1 / powers->octaves[OCTAVES + octave];
  }
  for (int n = 1; n < 6; n++) powers->terms[n] = powers->terms[n - 1] * (exponent - n + 1) / n;
}

static void raise_row(double *restrict values, const double *restrict bases, int count, const Powers *restrict powers) {
#ifdef LIBM
  for (int i = 0; i < count; i++) values[i] = power_of(bases[i], powers->exponent);
#else
  const double *c = powers->terms;
  for (int i = 0; i < count; i++) {
    int place = place_of(bases[i]);
    double r = bases[i] * place_inverses[place] - 1, r2 = r * r;
    double tail = r2 * (c[2] + r * c[3] + r2 * (c[4] + r * c[5]));
    double power = powers->octaves[place >> 7] * powers->nodes[place & (STEPS - 1)];
    values[i] = power + power * (c[1] * r + tail);
  }
#endif
}

/* Order of the assumptions in a row of inputs: src/domain/market.ts, PARAMETER_IDS. */
enum {
  DEMAND_ELASTICITY, DEMAND_LAG, SUPPLY_ELASTICITY, SUPPLY_LAG, PRICE_SENSITIVITY, PRICE_LAG,
  OUT_PRICE_SENSITIVITY, OUT_MAX_MULTIPLE, OUT_DEMAND_LAG, OUT_PRICE_LAG, MAX_MULTIPLE, MIN_COVER,
  GATE_SURGE, DEMAND_GROWTH, FULL_RESPONSE, SUBSTITUTION_RATE, SUBSTITUTION_MAX, NEW_SUPPLY_RATE,
  NEW_SUPPLY_LAG, NEW_SUPPLY_MAX
};

typedef struct { int first, count; int targets[MAX_REGIONS]; } Row;
typedef struct { int count; Row rows[MAX_ROWS]; } Rows;

static int weeks, elements, kinds, moving, steady, valued, length, at_elements, at_regions;
static int region_of[MAX_REGIONS], kind_of[MAX_REGIONS], gated[MAX_REGIONS];
static int steady_region[MAX_REGIONS], steady_kind[MAX_REGIONS];
static int valued_region[MAX_REGIONS], valued_kind[MAX_REGIONS], valued_position[MAX_REGIONS];
static double baskets[MAX_REGIONS * MAX_ELEMENTS];
static Rows mines, gates, licences;

static double operating[MAX_REGIONS * MAX_WEEKS], gate[MAX_REGIONS * MAX_WEEKS];
static double withheld_share[MAX_WEEKS * MAX_ELEMENTS], growth[MAX_WEEKS];
static double exported[MAX_REGIONS * MAX_WEEKS], export_value[MAX_REGIONS * MAX_WEEKS];
static double supply[MAX_WEEKS * MAX_ELEMENTS], inventory[MAX_WEEKS * MAX_ELEMENTS];
static double prices[MAX_WEEKS * MAX_ELEMENTS], out_prices[MAX_WEEKS * MAX_ELEMENTS];

static double loss_at(const double *window, double week) {
  double fade = week - (window[0] + window[2]);
  if (week < window[0]) return 0;
  if (fade < 0) return window[1];
  return fade >= window[3] ? 0 : window[1] * (1 - fade / window[3]);
}

static int first_week(const double *window) { return window[0] > 0 ? (int)ceil(window[0]) : 0; }
static double end_week(const double *window) { return fmin(weeks, window[0] + window[2] + window[3]); }

static void multiply(double *factors, const Rows *list, const double *x) {
  for (int i = 0; i < moving * weeks; i++) factors[i] = 1;
  for (int i = 0; i < list->count; i++) {
    const double *window = x + list->rows[i].first;
    for (int t = 0; t < list->rows[i].count; t++)
      for (int week = first_week(window); week < end_week(window); week++)
        factors[list->rows[i].targets[t] * weeks + week] *= 1 - loss_at(window, week);
  }
}

static void multiply_licences(const double *x) {
  for (int i = 0; i < weeks * elements; i++) withheld_share[i] = 1;
  for (int i = 0; i < licences.count; i++) {
    const double *window = x + licences.rows[i].first;
    for (int week = first_week(window); week < end_week(window); week++)
      for (int t = 0; t < licences.rows[i].count; t++)
        withheld_share[week * elements + licences.rows[i].targets[t]] *= 1 - loss_at(window, week);
  }
  for (int i = 0; i < weeks * elements; i++) withheld_share[i] = 1 - withheld_share[i];
}

static void unpack(double *restrict arriving, const double *restrict flow) {
  for (int e = 0; e < elements; e++) arriving[e] = 0;
  for (int kind = 0; kind < kinds; kind++)
    for (int e = 0; e < elements; e++) arriving[e] += flow[kind] * baskets[kind * elements + e];
}

static void appraise(double *restrict value, const double *restrict price) {
  for (int kind = 0; kind < kinds; kind++) {
    double sum = 0;
    for (int e = 0; e < elements; e++) sum += baskets[kind * elements + e] * price[e];
    value[kind] = sum;
  }
}

static double larger(double a, double b) { return a > b ? a : b; }
static double smaller(double a, double b) { return a < b ? a : b; }

/* The multiple at which unmet demand would be met: kernel/clearing.ts. */
static inline double clearing(double expected, double demand, double used, double elasticity) {
  double unmet = demand / used;
  if (!(unmet > 1)) return 0;
  return elasticity == 0 || used == 0 ? INFINITY : expected * power_of(unmet, 1 / elasticity);
}

static void run(const double *x) {
  double arriving[MAX_ELEMENTS], base_demand[MAX_ELEMENTS], base_price[MAX_ELEMENTS];
  double usual_cover[MAX_ELEMENTS], price[MAX_ELEMENTS], stock[MAX_ELEMENTS], offered[MAX_ELEMENTS];
  double expected[MAX_ELEMENTS], ask[MAX_ELEMENTS], scarcity[MAX_ELEMENTS], target[MAX_ELEMENTS];
  double substituted[MAX_ELEMENTS], opened[MAX_ELEMENTS], wanted[MAX_ELEMENTS], used[MAX_ELEMENTS];
  double level[MAX_ELEMENTS], withheld[MAX_ELEMENTS], out_from[MAX_ELEMENTS];
  double share[MAX_ELEMENTS], out_cover[MAX_ELEMENTS], dependent[MAX_ELEMENTS];
  double out_price[MAX_ELEMENTS], out_stock[MAX_ELEMENTS], out_expected[MAX_ELEMENTS];
  double out_ask[MAX_ELEMENTS], out_scarcity[MAX_ELEMENTS], premium[MAX_ELEMENTS], outside_from[MAX_ELEMENTS];
  double steady_flow[MAX_REGIONS] = {0}, flow[MAX_REGIONS], value[MAX_REGIONS], base_value[MAX_REGIONS];
  double output[MAX_REGIONS], lead[MAX_REGIONS], spare[MAX_REGIONS], waiting[MAX_REGIONS], added[MAX_REGIONS];
  double rise[MAX_REGIONS], response[MAX_REGIONS];
  static Powers demand_powers, price_powers, out_powers, supply_powers;

  for (int e = 0; e < elements; e++) {
    base_price[e] = x[at_elements + e * ELEMENT_LENGTH];
    usual_cover[e] = x[at_elements + e * ELEMENT_LENGTH + 1];
  }
  for (int i = 0; i < steady; i++)
    steady_flow[steady_kind[i]] += x[at_regions + steady_region[i] * 4] / WEEKS_PER_YEAR;
  memcpy(flow, steady_flow, sizeof flow);
  for (int i = 0; i < moving; i++) {
    const double *region = x + at_regions + region_of[i] * 4;
    output[i] = region[0] / WEEKS_PER_YEAR;
    lead[i] = region[1];
    spare[i] = region[2];
    waiting[i] = added[i] = 0;
    flow[kind_of[i]] += output[i];
  }
  unpack(arriving, flow);
  memcpy(base_demand, arriving, sizeof arriving);
  appraise(base_value, base_price);
  if (mines.count > 0) multiply(operating, &mines, x);
  if (gates.count > 0) multiply(gate, &gates, x);
  if (licences.count > 0) multiply_licences(x);
  for (int week = 0; week < weeks; week++)
    growth[week] = x[DEMAND_GROWTH] == 0 ? 1 : power_of(1 + x[DEMAND_GROWTH], week / WEEKS_PER_YEAR);
  for (int e = 0; e < elements; e++) {
    const double *own = x + at_elements + e * ELEMENT_LENGTH;
    price[e] = out_price[e] = base_price[e];
    expected[e] = out_expected[e] = 1;
    substituted[e] = opened[e] = withheld[e] = 0;
    out_from[e] = outside_from[e] = weeks;
    stock[e] = own[5] * (usual_cover[e] * base_demand[e]);
    share[e] = own[2];
    out_cover[e] = own[3];
    dependent[e] = 1 - own[4];
    out_stock[e] = own[6] * (out_cover[e] * (share[e] * base_demand[e]));
  }

  set_exponent(&demand_powers, -x[DEMAND_ELASTICITY]);
  set_exponent(&price_powers, x[PRICE_SENSITIVITY]);
  set_exponent(&out_powers, x[OUT_PRICE_SENSITIVITY]);
  set_exponent(&supply_powers, x[SUPPLY_ELASTICITY]);
  double surge = x[GATE_SURGE], per_supply_lag = 1 / larger(1, x[SUPPLY_LAG]);
  double elasticity = x[DEMAND_ELASTICITY], min_cover = x[MIN_COVER], per_price_lag = 1 / larger(1, x[PRICE_LAG]), per_demand_lag = 1 / larger(1, x[DEMAND_LAG]);
  double per_out_price_lag = 1 / larger(1, x[OUT_PRICE_LAG]), per_out_demand_lag = 1 / larger(1, x[OUT_DEMAND_LAG]);
  double highest = x[MAX_MULTIPLE], out_highest = x[OUT_MAX_MULTIPLE];
  double per_urgency = 1 / log_of(x[FULL_RESPONSE]), substitution = x[SUBSTITUTION_RATE] / WEEKS_PER_YEAR;

  for (int week = 0; week < weeks; week++) {
    double *week_supply = supply + week * elements, *week_stock = inventory + week * elements;
    double *week_price = prices + week * elements, *week_out = out_prices + week * elements;
    const double *loss = withheld_share + week * elements;
    double grown = growth[week];

    for (int i = 0; i < moving; i++) {
      double ready = waiting[i] + output[i] * operating[i * weeks + week] * (1 + added[i]);
      double leaving = gated[i] ? smaller(ready, gate[i * weeks + week] * surge * output[i]) : ready;
      exported[i * weeks + week] = leaving;
      waiting[i] = ready - leaving;
    }
    memcpy(flow, steady_flow, sizeof flow);
    for (int i = 0; i < moving; i++) {
      int since = week - (int)lead[i];
      flow[kind_of[i]] += since < 0 ? output[i] : exported[i * weeks + since];
    }
    unpack(arriving, flow);
    appraise(value, price);
    for (int i = 0; i < valued; i++) {
      const double *region = x + at_regions + valued_region[i] * 4;
      double leaving = valued_position[i] < 0 ? region[0] / WEEKS_PER_YEAR : exported[valued_position[i] * weeks + week];
      export_value[i * weeks + week] = leaving * (1000 * value[valued_kind[i]]) * region[3];
    }
    for (int kind = 0; kind < kinds; kind++) rise[kind] = larger(1, value[kind] / base_value[kind]);
    raise_row(response, rise, kinds, &supply_powers);
    for (int i = 0; i < moving; i++)
      added[i] += (smaller(spare[i], response[kind_of[i]] - 1) - added[i]) * per_supply_lag;

    raise_row(ask, expected, elements, &demand_powers);
    for (int e = 0; e < elements; e++) {
      double want = base_demand[e] * grown * (1 - substituted[e]), demand = want * ask[e];
      double ready;
      offered[e] = arriving[e] + opened[e];
      week_supply[e] = offered[e];
      week_stock[e] = stock[e];
      week_price[e] = price[e];
      ready = stock[e] + offered[e];
      wanted[e] = want;
      used[e] = smaller(demand, ready);
      level[e] = clearing(expected[e], demand, used[e], elasticity);
      if (ready < demand * (1 - 1e-9)) out_from[e] = smaller(out_from[e], week);
    }

    for (int e = 0; e < elements; e++) {
      double reference = share[e] * (base_demand[e] * grown);
      double normal = out_cover[e] * reference;
      out_scarcity[e] = normal == 0 ? 1 : normal / larger(out_stock[e], min_cover * normal);
    }
    raise_row(premium, out_scarcity, elements, &out_powers);
    raise_row(out_ask, out_expected, elements, &demand_powers);
    for (int e = 0; e < elements; e++) {
      double from_china = share[e] * used[e] * dependent[e];
      double demand = share[e] * wanted[e] * out_ask[e], arriving_out, before = out_price[e], aim;
      withheld[e] = from_china * loss[e];
      arriving_out = share[e] * used[e] - withheld[e];
      premium[e] = larger(premium[e], clearing(out_expected[e], demand, smaller(demand, out_stock[e] + arriving_out), elasticity) / (price[e] / base_price[e]));
      if (out_stock[e] + arriving_out < demand * (1 - 1e-9)) outside_from[e] = smaller(outside_from[e], week);
      out_stock[e] = larger(0, out_stock[e] + (arriving_out - smaller(demand, out_stock[e] + arriving_out)));
      aim = price[e] * smaller(out_highest, larger(1 / out_highest, premium[e]));
      week_out[e] = before;
      out_price[e] = before + (aim - before) * per_out_price_lag;
      out_expected[e] += (before / base_price[e] - out_expected[e]) * per_out_demand_lag;
    }

    for (int e = 0; e < elements; e++) {
      double normal = usual_cover[e] * (base_demand[e] * grown);
      scarcity[e] = normal / larger(stock[e], min_cover * normal);
    }
    raise_row(target, scarcity, elements, &price_powers);
    double opening = week < x[NEW_SUPPLY_LAG] ? 0 : x[NEW_SUPPLY_RATE];
    for (int e = 0; e < elements; e++) {
      double before = price[e], base = base_price[e];
      if (before > base) {
        double urgency = smaller(1, log_of(before / base) * per_urgency);
        substituted[e] = smaller(x[SUBSTITUTION_MAX], substituted[e] + substitution * urgency);
        if (opening > 0)
          opened[e] = smaller(x[NEW_SUPPLY_MAX] * base_demand[e],
                              opened[e] + opening / WEEKS_PER_YEAR * base_demand[e] * urgency);
      }
      price[e] = before + (base * smaller(highest, larger(1 / highest, larger(target[e], level[e]))) - before) * per_price_lag;
      expected[e] += (before / base - expected[e]) * per_demand_lag;
      stock[e] = larger(0, stock[e] + (offered[e] - used[e] + withheld[e]));
    }
  }
}

static double milliseconds(clockid_t clock) {
  struct timespec now;
  clock_gettime(clock, &now);
  return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}

static double sum(const double *values, int count) {
  double total = 0;
  for (int i = 0; i < count; i++) total += values[i];
  return total;
}

static const double *cursor;
static int next(void) { return (int)*cursor++; }

static void read_rows(Rows *list) {
  list->count = next();
  for (int i = 0; i < list->count; i++) {
    list->rows[i].first = next();
    list->rows[i].count = next();
    for (int t = 0; t < list->rows[i].count; t++) list->rows[i].targets[t] = next();
  }
}

int main(int argc, char **argv) {
  if (argc != 3) return 2;
  FILE *file = fopen(argv[1], "rb");
  if (file == NULL) return 2;
  fseek(file, 0, SEEK_END);
  long size = ftell(file);
  rewind(file);
  double *input = malloc((size_t)size);
  if (input == NULL || fread(input, 1, (size_t)size, file) != (size_t)size) return 2;
  fclose(file);
  cursor = input;
  int runs = next();
  weeks = next(), elements = next(), length = next();
  at_elements = next(), at_regions = next();
  kinds = next();
  for (int i = 0; i < kinds * elements; i++) baskets[i] = *cursor++;
  moving = next();
  for (int i = 0; i < moving; i++) region_of[i] = next(), kind_of[i] = next(), gated[i] = next();
  steady = next();
  for (int i = 0; i < steady; i++) steady_region[i] = next(), steady_kind[i] = next();
  valued = next();
  for (int i = 0; i < valued; i++) valued_region[i] = next(), valued_kind[i] = next(), valued_position[i] = next();
  read_rows(&mines), read_rows(&gates), read_rows(&licences);
  for (int i = 0; i < moving * weeks; i++) operating[i] = gate[i] = 1;
  build_tables();
  build_places();
  double *output = malloc((size_t)runs * 4 * sizeof(double));
  if (output == NULL) return 2;
  double processor = milliseconds(CLOCK_PROCESS_CPUTIME_ID), wall = milliseconds(CLOCK_MONOTONIC);
  for (int k = 0; k < runs; k++) {
    run(cursor + (size_t)k * length);
    output[k * 4] = sum(prices, weeks * elements);
    output[k * 4 + 1] = sum(out_prices, weeks * elements);
    output[k * 4 + 2] = sum(supply, weeks * elements);
    output[k * 4 + 3] = sum(export_value, valued * weeks);
  }
  printf("%f %f\n", milliseconds(CLOCK_PROCESS_CPUTIME_ID) - processor, milliseconds(CLOCK_MONOTONIC) - wall);
  file = fopen(argv[2], "wb");
  if (file == NULL || fwrite(output, sizeof(double), (size_t)runs * 4, file) != (size_t)runs * 4) return 2;
  return fclose(file);
}
