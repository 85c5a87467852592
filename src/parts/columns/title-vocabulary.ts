import { type ColumnField } from '@/domain/parts/column-mapping'

/** Words that title a column, in English, German and Chinese, without accents; longer ones count for more. */
export const TITLE_WORDS: Readonly<Record<ColumnField, string>> = {
  part: `
    part | part no | part nr | part number | part id | p n | pn | item | item no |
    sku | item number | component | material no | material number | teil |
    teilenummer | teile nr | artikel | artikelnummer | artikel nr | sachnummer |
    materialnummer | material nr | 零件 | 零件号 | 料号 | 物料号 | 物料编码 | 编号
  `,
  description: `
    description | desc | part description | name | part name | bezeichnung |
    beschreibung | benennung | materialkurztext | 描述 | 名称 | 零件名称 | 说明
  `,
  site: 'site | plant | factory | location | werk | standort | 工厂 | 地点 | 厂区',
  supplier:
    'supplier | supplier name | vendor | vendor name | lieferant | 供应商 | 供应商名称 | 厂商',
  supplierCountry: `
    supplier country | country of supplier | country | country of origin | origin |
    coo | land | lieferland | ursprungsland | herkunftsland | land des lieferanten |
    国家 | 供应商国家 | 原产国 | 原产地
  `,
  material: `
    material | alloy | element | element or alloy | grade | magnet grade | material
    grade | rare earth | werkstoff | legierung | gute | sorte | seltene erde | 材料 |
    材质 | 牌号 | 合金 | 元素 | 稀土
  `,
  contents: `
    oxide content | contents | composition | oxidgehalt | zusammensetzung | 成分 |
    氧化物含量
  `,
  quantity: `
    quantity | qty | annual quantity | annual qty | usage | annual usage | demand |
    annual demand | consumption | annual consumption | volume | annual volume | eau
    | kg per year | kg yr | kg year | menge | jahresmenge | bedarf | jahresbedarf |
    verbrauch | jahresverbrauch | 数量 | 用量 | 年用量 | 需求量 | 年需求量 | 年需求 | 年数量
  `,
  quantityUnit: `
    unit | uom | unit of measure | quantity unit | einheit | mengeneinheit | me | 单位
    | 计量单位
  `,
  kgPerPiece: `
    kg per piece | kg each | kg pc | kg per pc | weight per piece | unit weight |
    piece weight | kg pro stuck | stuckgewicht | gewicht pro stuck | 单重 | 单件重量 |
    每件公斤
  `,
  spend: `
    spend | annual spend | cost | annual cost | purchase value | purchasing volume |
    expenditure | ausgaben | einkaufsvolumen | einkaufswert | bestellwert | kosten |
    jahreskosten | 支出 | 采购额 |
    年采购额 | 采购金额 | 金额
  `,
  revenue: `
    revenue | dependent revenue | annual revenue | revenue at risk | sales |
    turnover | umsatz | abhangiger umsatz | 收入 | 营收 | 销售额 | 相关收入
  `,
  currency: 'currency | curr | ccy | wahrung | 货币 | 币种',
  rate: 'usd per currency unit | exchange rate | fx rate | fx | wechselkurs | 汇率',
  stock: `
    stock | inventory | on hand | stock on hand | safety stock | days of stock |
    stock days | days of cover | days of inventory | stock kg | lager | bestand |
    lagerbestand | reichweite | 库存 | 库存量 | 库存天数 | 安全库存
  `,
  stockUnit: 'stock unit | unit of stock | bestandseinheit | 库存单位',
  contractCover: `
    contract cover | contract coverage | contracted | contracted share | under
    contract | vertragsdeckung | vertragsanteil | kontraktanteil | 合同覆盖 | 合同覆盖率 |
    合同比例
  `,
  priceFixed: `
    price fixed | price fixed share | fixed price | fixed price share | festpreis |
    festpreisanteil | preisbindung | 固定价格 | 固定价格比例 | 锁价比例
  `,
  protected: `
    protected | protected deliveries | protected share | geschutzte lieferungen |
    受保护交付
  `,
  secondSource: `
    second source | second source share | dual source | dual sourced | alternative
    source | zweitquelle | zweitlieferant | anteil zweitquelle | 第二来源 | 第二供应商 |
    第二来源比例
  `,
  alternative: `
    alternative | qualified alternative | alternative qualified | substitute |
    qualified substitute | ersatz | alternative qualifiziert | qualifizierte
    alternative | 替代 | 替代品 | 替代材料 | 合格替代
  `,
  market: 'market | buyer market | buyer region | markt | kaufermarkt | 市场 | 买方市场 | 采购市场',
}
