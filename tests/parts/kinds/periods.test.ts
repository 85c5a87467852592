import { describe, expect, it } from 'vitest'
import { toRows } from '@tests/parts/parts-kit'
import { readUse, toExpected } from './kinds-kit'

const PERIODS = `
  Usage last twelve months (kg) | ×1
  Usage rolling 12 months kg | ×1
  Usage 12 mo. (kg) | ×1
  Usage 12-month kg | ×1
  12 Monate Verbrauch kg | ×1
  Verbrauch der letzten 12 Monate (kg) | ×1
  Verbrauch letzte 12 Mon. (kg) | ×1
  Verbrauch 12 Mte kg | ×1
  Consommation 12 derniers mois (kg) | ×1
  Conso. 12 mois glissants kg | ×1
  Consumo últimos 12 meses (kg) | ×1
  Consumo ultimi 12 mesi (kg) | ×1
  过去12个月用量(kg) | ×1
  近12月用量(公斤) | ×1
  近一年用量（kg） | ×1
  直近12ヶ月使用量(kg) | ×1
  過去1年間使用量(kg) | ×1
  1月～12月使用量(kg) | ×1
  2025年1月-12月 用量 kg | ×1
  최근 12개월 사용량(kg) | ×1
  Zużycie 12 miesięcy (kg) | ×1
  Расход за 12 месяцев, кг | ×1
  Расход за год, кг | ×1
  Usage Apr 2025 - Mar 2026 (kg) | ×1
  Usage 04/2025-03/2026 kg | ×1
  Usage FY25/26 (kg) | ×1
  Usage FY2025 kg | ×1
  Usage CY25 kg | ×1
  2025年度使用量(kg) | ×1
  令和7年度 使用量(kg) | ×1
  Usage 365 days (kg) | ×1
  Usage 4 quarters kg | ×1
  Annual usage as of month-end kg | ×1
  Usage, 24 months (kg) | ×1/2
  Verbrauch 18 Monate kg | ×12/18
  Usage 9 months kg | ×12/9
  Usage 13 weeks kg | ×4
  Usage 26 weeks kg | ×2
  Usage 4 weeks (kg) | ×day/28
  Usage 30 days kg | ×day/30
  Usage 90 Tage kg | ×4
  30天用量(kg) | ×day/30
  Usage 5 years kg | ×1/5
  Verbrauch 3 Jahre kg | ×1/3
  近三年用量 kg | ×1/3
  3年間使用量kg | ×1/3
  wöch. Bedarf kg | ×week
  Wochenbedarf (kg) | ×week
  Usage /wk kg | ×week
  Bedarf/Mon. (kg) | ×12
  mtl. Bedarf kg | ×12
  monatl. Bedarf kg | ×12
  Ø Monatsverbrauch kg | ×12
  durchschn. Monatsbedarf (kg) | ×12
  AMC (kg) | ×1
  Avg monthly consumption kg | ×12
  Average usage per month (kg) | ×12
  Usage/mth kg | ×12
  Usage (kg) - monthly | ×12
  Monthly avg. 2025 (kg) | ×12
  CMM (kg) | ×1
  Conso mensuelle moyenne kg | ×12
  Consommation / mois (kg) | ×12
  Consumo al mes kg | ×12
  Consumo/mes kg | ×12
  Consumo mensile medio kg | ×12
  Consumo al mese kg | ×12
  Consumo mensal kg | ×12
  Consumo por mês kg | ×12
  Verbruik per maand kg | ×12
  Zużycie miesięczne kg | ×12
  Zużycie na miesiąc kg | ×12
  Расход в месяц, кг | ×12
  Месячный расход кг | ×12
  Měsíční spotřeba kg | ×12
  Aylık tüketim kg | ×12
  月用量 kg | ×12
  每月用量kg | ×12
  月均用量(kg) | ×12
  月平均使用量(kg) | ×12
  月間使用量(kg) | ×12
  使用量/月(kg) | ×12
  使用量(kg/月) | ×12
  用量kg/月 | ×12
  월간 사용량 kg | ×12
  Quartalsbedarf kg | ×4
  Bedarf je Quartal kg | ×4
  Bedarf Q kg | ×1
  Usage qtrly kg | ×4
  Quarterly use kg | ×4
  Conso trimestrielle kg | ×4
  季度用量(kg) | ×4
  四半期 使用量 kg | ×4
  Halbjahresbedarf (kg) | ×2
  Bedarf Halbjahr kg | ×2
  半期使用量(kg) | ×2
  Semi-annual usage kg | ×2
  Six-monthly usage kg | ×2
  Usage fortnightly kg | ×day/14
  Bedarf lfd. Jahr kg | ×1
  Usage Jan-Sep kg | ×12/9
  Usage Jan 25 - Jun 25 kg | ×2
  Verbrauch Jan.–Sept. 2025 kg | ×12/9
  Peak volume kg | ×1
  Peak annual volume kg | ×1
  Max capacity kg | ×1
`

const DOUBTFUL_PERIODS = `
  12M usage (kg)
  Usage 2025-04 to 2026-03 kg
  Usage 1 Jan 2025 - 31 Dec 2025 (kg)
  Verbrauch 01.01.2025-31.12.2025 kg
  Verbrauch 1.1.-31.12.2025 (kg)
  H1+H2 2025 kg
  Usage Q1-Q4 2025 kg
  Annual usage (as of week 40) kg
  Jahresbedarf Stand KW 40 kg
  Annual demand (updated monthly) kg
  Usage 2023-2025 kg
  Usage 2023+2024+2025 kg
  Average usage 2023-2025 kg
  Usage kg/d
  Usage kg per day
  Usage (kg / 24h)
  Usage kg/h
  Usage kg/hr
  Usage per hour (kg)
  Usage per shift (kg)
  Verbrauch pro Schicht kg
  Verbrauch kg/Schicht
  Stundenverbrauch kg
  Tagesverbrauch kg
  Verbrauch kg/Tag
  tägl. Verbrauch kg
  Consommation journalière kg
  Conso kg/jour
  Consumo diario kg
  Consumo giornaliero (kg)
  日用量(kg)
  日均用量(公斤)
  1日使用量(kg)
  日産使用量kg
  일 사용량(kg)
  Суточный расход, кг
  Bedarf/Wo. kg
  Bedarf kg/KW
  Usage p.w. (kg)
  Usage pw kg
  Usage p.m. (kg)
  Usage pm kg
  Usage pcm kg
  Bedarf p.M. kg
  Bedarf p. Monat kg
  Bedarf kg/Mt
  Bedarf im Monat kg
  Monat Bedarf (kg)
  Usage kg pm
  월 사용량 (kg)
  월평균 사용량(kg)
  Bedarf/Qu. kg
  Usage Q3 FY26 kg
  Bedarf HJ1 kg
  上半年用量(kg)
  上期使用量(kg)
  下期使用量(kg)
  Usage 1H26 kg
  Usage biweekly kg
  旬用量(kg)
  Dekadenbedarf kg
  Bedarf YTD kg
  Usage Sept kg
  Usage 03/2026 kg
  Usage 2026-03 kg
  Usage March kg
  März kg
  2026年3月用量kg
  3月使用量(kg)
  Usage KW12 kg
  CW 12/26 kg
  Usage W12 kg
  Usage 202603 kg
  Usage Mar-26 kg
  Usage per batch (kg)
  Usage per campaign kg
  kg je Los
  kg per order
  kg per delivery
  Losgröße (kg)
  Bestellmenge (kg)
  MOQ (kg)
  Order qty kg
  Lifetime quantity kg
  Lifetime volume (kg)
  Gesamtmenge Laufzeit kg
  Contract volume kg
  Program volume kg
  Usage (g/pc)
  Usage per piece (kg)
  kg/Stk
  Verbrauch kg/Stück
  Bedarf je Motor (kg)
  Magnet kg per motor
  kg per car
  Usage kg/unit
  单耗(kg)
  单台用量(公斤)
  每台用量kg
  台当たり使用量(kg)
  1台あたり使用量 kg
  대당 사용량(kg)
  Consommation par pièce (kg)
  Consumo por unidad kg
  Qty per assembly (kg)
  Qty per BOM kg
  Einsatzmenge je Stück kg
  Usage per MW (kg)
  Usage (kg/MW)
  Menge kg/t Fertigprodukt
  Usage rate (kg/1000 pcs)
  BOM qty
  Menge je Baugruppe kg
  Specific consumption kg
  Usage ppm
  Usage (%)
  Usage (wt%)
  Contract volume (kg)
  Rahmenmenge kg
`

describe('a title that says what time it covers', () => {
  it.each(toRows(PERIODS))('%s: %s', async (title, expected) => {
    expect(await readUse(title, '1200')).toBe(toExpected(expected, '1200'))
  })

  it.each(toRows(DOUBTFUL_PERIODS))('%s is asked about', async (title) => {
    expect(await readUse(title, '1200')).toBe('asked')
  })
})
