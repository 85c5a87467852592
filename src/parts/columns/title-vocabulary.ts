import { type ColumnField } from '@/domain/parts/column-mapping'

/** Words that title a column in the languages of buyers' lists, without accents; longer ones count for more. */
export const TITLE_WORDS: Readonly<Record<ColumnField, string>> = {
  part: `
    matnr | idnrk | part | part no | part nr | part number | part num | part id | part code | p n | pn | item | item no | item number | item code |
    item id | sku | component | component no | material no | material number | material code | mpn | mfr part no |
    manufacturer part number | product | product no | product code | article | article no | article number | internal part number |
    ipn | drawing no | teil | teilenummer | teilnummer | teile nr | teilenr | artikel | artikelnummer | artikel nr |
    artikelnr | art nr | sachnummer | sach nr | materialnummer | material nr | materialnr | mat nr | bauteil | zeichnungsnummer |
    ident nr | identnummer | produktnummer | piece | reference | ref | reference article | code article | designation article |
    numero de piece | n de piece | referencia | codigo | pieza | numero de parte | no de parte | articulo | codice | codice articolo |
    articolo | codigo do item | peca | onderdeel | onderdeelnummer | artikelcode | czesc | numer czesci | indeks | dil | cislo dilu |
    artykul | parca | parca no | деталь | артикул | номер детали | 零件 | 零件号 | 零件编号 | 部件号 | 料号 | 料號 | 物料 | 物料号 | 物料编码 |
    物料编号 | 产品编号 | 产品型号 | 图号 | 编号 | 品番 | 部品番号 | 部品 | 部番 | 品目コード | 品目 | 型番 | 图番 | 図番 | 품번 | 부품번호 | 자재번호
  `,
  description: `
    maktx | description | desc | part description | item description | material description | name | part name | short text | bezeichnung |
    beschreibung | benennung | materialkurztext | kurztext | artikelbezeichnung | designation | libelle | denominazione | descripcion |
    descrizione | descricao | omschrijving | opis | nazwa | nazev | aciklama | наименование | описание | 描述 | 名称 | 零件名称 | 物料描述 | 品名 |
    说明 | 部品名 | 品名 名称 | 説明 | 품명
  `,
  site: `
    werks | site | plant | factory | location | facility | werk | standort | werksnummer | usine | lieu | planta | stabilimento | sito | fabryka |
    zaklad | tesis | завод | площадка | 工厂 | 工廠 | 地点 | 厂区 | 工場 | 拠点 | 事業所 | 공장
  `,
  supplier: `
    lifnr | name1 | supplier | supplier name | vendor | vendor name | source | manufacturer | lieferant | lieferantenname | hersteller | kreditor |
    fournisseur | proveedor | fornitore | fornecedor | leverancier | dostawca | dodavatel | tedarikci | поставщик | 供应商 | 供應商 | 供应商名称 |
    厂商 | 供方 | 仕入先 | 供給元 | サプライヤー | メーカー | 공급사 | 공급업체
  `,
  supplierCountry: `
    land1 | herkl | supplier country | country of supplier | country | country of origin | origin | coo | land | lieferland | ursprungsland |
    herkunftsland | land des lieferanten | ursprung | pays | pays d origine | pais | pais de origen | paese | kraj | ulke | страна | 国家 |
    供应商国家 | 原产国 | 原产地 | 原産国 | 国 | 원산지
  `,
  material: `
    wrkst | material | alloy | element | element or alloy | grade | magnet grade | material grade | material type | magnet material | magnet type |
    rare earth | raw material | werkstoff | legierung | gute | guete | sorte | magnetwerkstoff | seltene erde | rohstoff | matiere | materiau |
    nuance | alliage | aleacion | grado | materiale | lega | liga | materiaal | gatunek | stop | malzeme | материал | марка | сплав | 材料 |
    材质 | 材質 | 牌号 | 牌號 | 合金 | 元素 | 稀土 | 磁材 | 材種 | グレード | 素材 | 재질 | 재료
  `,
  contents: `
    oxide content | contents | composition | oxidgehalt | zusammensetzung | 成分 |
    氧化物含量
  `,
  quantity: `
    menge | quantity | qty | annual quantity | annual qty | usage | annual usage | use | demand | annual demand | consumption | annual
    consumption | volume | annual volume | annual pieces | pieces per year | annual need | requirement | requirements | forecast | eau |
    kg per year | kg yr | kg year | kg a | jahresmenge | bedarf | jahresbedarf | verbrauch | jahresverbrauch | bedarfsmenge | stuckzahl |
    jahresstuckzahl | verbrauchsmenge | abnahmemenge | quantite | besoin | besoin annuel | besoins | consommation | cantidad | consumo |
    demanda | quantita | fabbisogno | quantidade | hoeveelheid | verbruik | behoefte | ilosc | zuzycie | zapotrzebowanie | mnozstvi | spotreba |
    miktar | tuketim | количество | расход | потребность | потребление | 数量 | 用量 | 年用量 | 需求量 | 年需求量 | 年需求 | 年数量 | 使用量 |
    年間使用量 | 使用数量 | 所要量 | 需要量 | 消費量 | 年使用量 | 消耗量 | 采购量 | 사용량 | 수량 | 소요량
  `,
  quantityUnit: `
    meins | bstme | unit | uom | unit of measure | base unit | base unit of measure | quantity unit | einheit | mengeneinheit | me | bme | basismengeneinheit |
    unite | unidad | unita | eenheid | jednostka | jm | birim | единица | ед изм | 单位 | 單位 | 计量单位 | 単位 | 단위
  `,
  kgPerPiece: `
    ntgew | brgew | kg per piece | kg each | kg pc | kg per pc | g per piece | weight per piece | unit weight | piece weight | net weight | part weight | weight |
    gross weight | kg pro stuck | stuckgewicht | gewicht pro stuck | einzelgewicht | nettogewicht | gewicht | teilegewicht | poids unitaire | poids |
    peso unitario | peso | waga | hmotnost | agirlik | вес | масса | 单重 | 單重 | 单件重量 | 每件公斤 | 净重 | 重量 | 単重 | 単体重量 | 质量 | 중량 | 단중
  `,
  spend: `
    netwr | dmbtr | spend | annual spend | cost | annual cost | total cost | purchase value | purchasing volume | purchase volume | expenditure | value |
    ausgaben | einkaufsvolumen | einkaufswert | bestellwert | kosten | jahreskosten | einkaufsumsatz | depense | depenses | cout | achats |
    gasto | coste | costo | spesa | custo | uitgaven | wydatki | koszt | naklady | harcama | расходы | затраты | 支出 | コスト | 費用 | 购买金额 | 采购额 | 採購額 |
    年采购额 | 采购金额 | 金额 | 金額 | 購入金額 | 購買額 | 구매금액
  `,
  unitPrice: `
    netpr | stprs | verpr | unit price | price | price per unit | price per piece | piece price | net price | standard price | std price | unit cost | preis | preis je einheit | preis pro einheit | preis je stuck | preis pro stuck | kg preis |
        stuckpreis | einzelpreis | nettopreis | einkaufspreis | ek preis | standardpreis | prix | prix unitaire | precio | precio unitario |
    prezzo | prezzo unitario | preco | preco unitario | cena | cena jednostkowa | birim fiyat | цена | 单价 | 單價 | 价格 | 単価 | 価格 | 단가
  `,
  revenue: `
    revenue | dependent revenue | annual revenue | revenue at risk | sales | turnover | umsatz | abhangiger umsatz | chiffre d affaires | ca |
    ventes | ingresos | ventas | facturacion | ricavi | fatturato | receita | omzet | przychody | obrot | trzby | gelir | выручка | 收入 | 营收 |
    销售额 | 銷售額 | 相关收入 | 売上 | 売上高 | 매출
  `,
  currency:
    'currency | waers | curr | ccy | crcy | wahrung | waehrung | wahr | devise | monnaie | moneda | valuta | divisa | moeda | waluta | mena | валюта | 货币 | 币种 | 币别 | 通貨 | 통화',
  rate: 'usd per currency unit | exchange rate | fx rate | fx | wechselkurs | kurs | umrechnungskurs | taux de change | tipo de cambio | tasso di cambio | курс | 汇率 | 为替レート | 환율',
  stock: `
    labst | stock | inventory | on hand | stock on hand | stock level | safety stock | days of stock | stock days | days of cover | days of inventory |
    stock cover | weeks of stock | months of stock | stock kg | qty on hand | lager | bestand | lagerbestand | sicherheitsbestand | reichweite |
    lagerreichweite | vorrat | stocks | inventario | existencias | giacenza | scorta | estoque | voorraad | zapas | zapasy | zasoba | stan magazynowy |
    stok | запас | остаток | 库存 | 庫存 | 库存量 | 库存天数 | 安全库存 | 在庫 | 在庫量 | 在庫日数 | 安全在庫 | 재고
  `,
  stockUnit: 'stock unit | unit of stock | bestandseinheit | 库存单位',
  leadTime: `
    plifz | lead time | leadtime | delivery time | replenishment lead time | lieferzeit | wiederbeschaffungszeit | planlieferzeit | wbz | delai |
    delai de livraison | plazo de entrega | tempo di consegna | levertijd | czas dostawy | tedarik suresi | срок поставки | 交期 | 交货期 |
    采购周期 | 交貨期 | リードタイム | 納期 | 調達期間 | 리드타임 | 납기
  `,
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
  owner:
    'owner | responsible | buyer | planner | verantwortlich | verantwortlicher | einkaufer | disponent | responsable | acheteur | 负责人 | 采购员 | 担当 | 担当者 | 담당자',
  status: 'status | state | stand | statut | estado | stato | 状态 | 状況 | ステータス | 상태',
  note: 'note | notes | remark | remarks | comment | comments | bemerkung | bemerkungen | notiz | kommentar | anmerkung | hinweis | remarque | commentaire | observaciones | nota | 备注 | 備考 | メモ | 비고',
  market: 'market | buyer market | buyer region | markt | kaufermarkt | 市场 | 买方市场 | 采购市场',
}

/** Titles of running numbers, which name no part. */
export const POSITION_WORDS = `pos|pos nr|position|no|nr|n|nº|lfd nr|lfd|lfdnr|ifd nr|line|line no|line number|row|row no|zeile|index|idx|s no|sl no|sr no|sno|serial no|
  seq|item pos|ligne|linea|fila|riga|lp|poz|序号|序號|项次|项号|行号|番号|連番|項番|순번`

/** Titles of what no field holds, though words of them look like one. */
export const OTHER_WORDS = `sales price | selling price | list price | catalogue price | verkaufspreis | vk preis | vk | listenpreis | prix de vente | precio de venta |
  prezzo di vendita | preco de venda | asp | 销售单价 | 售价 | 銷售單價 | 販売単価 | 販売価格 | 売価 | 판매단가 | stock value | inventory value | value of stock | bestandswert |
  lagerwert | valeur de stock | valor de stock | valore stock | 库存金额 | 库存价值 | 在庫金額 | 在庫評価額 | 재고금액`
