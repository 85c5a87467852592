/**
 * What materials are called in German, Chinese and Japanese lists, and the numbers of the Chemical Abstracts Service
 * (CAS), by the id of the material; a record that lacks one has no use for its words.
 */
export const MATERIAL_WORDS: Readonly<Record<string, string>> = {
  'ndfeb-n': `
    neodym-eisen-bor | neodym-eisen-bor-magnet | neodymmagnet | neodym-magnet | ndfeb-magnet | neodymium iron boron | neodymium-iron-boron magnet |
    sintered ndfeb | aimant neodyme | aimant néodyme | imán de neodimio | magnete al neodimio | неодимовый магнит |
    钕铁硼 | 钕铁硼磁体 | 钕铁硼磁铁 | 钕铁硼磁钢 | 烧结钕铁硼 | 釹鐵硼 | 釹鐵硼磁鐵 | ネオジム磁石 | ネオジウム磁石 | ネオジ磁石 | ネオジム鉄ボロン磁石 | 네오디뮴 자석`,
  sm2co17: `
    samarium-kobalt | samarium-kobalt-magnet | samarium-cobalt | samarium cobalt magnet | smco-magnet | aimant samarium-cobalt |
    钐钴 | 钐钴磁体 | 钐钴磁铁 | 钐钴磁钢 | 釤鈷 | 釤鈷磁鐵 | サマコバ | サマコバ磁石 | サマリウムコバルト磁石 | サマリウムコバルト | 사마륨 코발트 자석`,
  'ndfeb-bonded': 'kunststoffgebundenes ndfeb | 粘结钕铁硼 | 黏結釹鐵硼 | ボンド磁石',
  'la-oxide': 'lanthanoxid | 氧化镧 | 三氧化二镧 | 氧化鑭 | 酸化ランタン | 1312-81-8',
  'ce-oxide': 'ceroxid | cerdioxid | ceria | 氧化铈 | 二氧化铈 | 氧化鈰 | 酸化セリウム | 1306-38-3',
  'pr-oxide': 'praseodymoxid | 氧化镨 | 氧化鐠 | 酸化プラセオジム | 12037-29-5',
  'nd-oxide': 'neodymoxid | 氧化钕 | 三氧化二钕 | 氧化釹 | 酸化ネオジム | 1313-97-9',
  'sm-oxide': 'samariumoxid | 氧化钐 | 氧化釤 | 酸化サマリウム | 12060-58-1',
  'eu-oxide': 'europiumoxid | 氧化铕 | 氧化銪 | 酸化ユウロピウム | 1308-96-9',
  'gd-oxide': 'gadoliniumoxid | 氧化钆 | 氧化釓 | 酸化ガドリニウム | 12064-62-9',
  'tb-oxide': 'terbiumoxid | 氧化铽 | 氧化鋱 | 酸化テルビウム | 12037-01-3',
  'dy-oxide': 'dysprosiumoxid | 氧化镝 | 三氧化二镝 | 氧化鏑 | 酸化ジスプロシウム | 1308-87-8',
  'ho-oxide': 'holmiumoxid | 氧化钬 | 氧化鈥 | 酸化ホルミウム | 12055-62-8',
  'er-oxide': 'erbiumoxid | 氧化铒 | 氧化鉺 | 酸化エルビウム | 12061-16-4',
  'yb-oxide': 'ytterbiumoxid | 氧化镱 | 氧化鐿 | 酸化イッテルビウム | 1314-37-0',
  'lu-oxide': 'lutetiumoxid | 氧化镥 | 氧化鎦 | 酸化ルテチウム | 12032-20-1',
  'y-oxide': 'yttriumoxid | yttria | 氧化钇 | 三氧化二钇 | 氧化釔 | 酸化イットリウム | 1314-36-9',
  'prnd-oxide': 'ndpr-oxid | prnd-oxid | 氧化镨钕 | 镨钕氧化物 | 氧化鐠釹 | ジジム酸化物',
  'la-metal': 'lanthanmetall | 金属镧 | 镧金属 | 金属ランタン | 7439-91-0',
  'ce-metal': 'cermetall | 金属铈 | 铈金属 | 金属セリウム | 7440-45-1',
  'pr-metal': 'praseodymmetall | 金属镨 | 镨金属 | 金属プラセオジム | 7440-10-0',
  'nd-metal': 'neodymmetall | 金属钕 | 钕金属 | 金属ネオジム | 7440-00-8',
  'sm-metal': 'samariummetall | 金属钐 | 钐金属 | 金属サマリウム | 7440-19-9',
  'gd-metal': 'gadoliniummetall | 金属钆 | 钆金属 | 金属ガドリニウム | 7440-54-2',
  'tb-metal': 'terbiummetall | 金属铽 | 铽金属 | 金属テルビウム | 7440-27-9',
  'dy-metal': 'dysprosiummetall | 金属镝 | 镝金属 | 金属ジスプロシウム | 7429-91-6',
  'y-metal': 'yttriummetall | 金属钇 | 钇金属 | 金属イットリウム | 7440-65-5',
  'prnd-metal': 'ndpr-metall | prnd-metall | 金属镨钕 | 镨钕金属 | 鐠釹金屬 | ジジム',
  dyfe: 'dysprosium-eisen | 镝铁 | 镝铁合金',
  gdfe: 'gadolinium-eisen | 钆铁 | 钆铁合金',
  hofe: 'holmium-eisen | 钬铁 | 钬铁合金',
  mischmetal: 'mischmetall | cer-mischmetall | 混合稀土金属 | ミッシュメタル',
}
