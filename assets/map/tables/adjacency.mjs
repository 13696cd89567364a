/**
 * Who borders whom by land, written from general knowledge of the political map and not from the data: it is what the build is
 * held to. Each pair of Ukrainian regions stands once.
 */
export const UKRAINIAN_PAIRS = [
  'UA-05 UA-18',
  'UA-05 UA-32',
  'UA-05 UA-35',
  'UA-05 UA-51',
  'UA-05 UA-68',
  'UA-05 UA-71',
  'UA-05 UA-77', // Vinnytsia
  'UA-07 UA-46',
  'UA-07 UA-56', // Volyn
  'UA-09 UA-14',
  'UA-09 UA-63', // Luhansk
  'UA-12 UA-14',
  'UA-12 UA-23',
  'UA-12 UA-35',
  'UA-12 UA-48',
  'UA-12 UA-53',
  'UA-12 UA-63',
  'UA-12 UA-65', // Dnipropetrovsk
  'UA-14 UA-23',
  'UA-14 UA-63', // Donetsk
  'UA-18 UA-32',
  'UA-18 UA-56',
  'UA-18 UA-68', // Zhytomyr
  'UA-21 UA-26',
  'UA-21 UA-46', // Zakarpattia
  'UA-23 UA-65', // Zaporizhzhia
  'UA-26 UA-46',
  'UA-26 UA-61',
  'UA-26 UA-77', // Ivano-Frankivsk
  'UA-30 UA-32', // Kyiv
  'UA-32 UA-53',
  'UA-32 UA-71',
  'UA-32 UA-74', // Kyiv Oblast
  'UA-35 UA-48',
  'UA-35 UA-51',
  'UA-35 UA-53',
  'UA-35 UA-71', // Kirovohrad
  'UA-40 UA-43', // Sevastopol
  'UA-43 UA-65', // Crimea
  'UA-46 UA-56',
  'UA-46 UA-61', // Lviv
  'UA-48 UA-51',
  'UA-48 UA-65', // Mykolaiv
  'UA-53 UA-59',
  'UA-53 UA-63',
  'UA-53 UA-71',
  'UA-53 UA-74', // Poltava
  'UA-56 UA-61',
  'UA-56 UA-68', // Rivne
  'UA-59 UA-63',
  'UA-59 UA-74', // Sumy
  'UA-61 UA-68',
  'UA-61 UA-77', // Ternopil
  'UA-68 UA-77', // Khmelnytskyi
];

/** Neighbours of Ukrainian regions abroad; regions not listed have none. */
export const NEIGHBOURS_ABROAD = {
  'UA-05': ['MD', 'MD-SN'],
  'UA-07': ['BY-BR', 'PL'],
  'UA-09': ['RU-BEL', 'RU-ROS', 'RU-VOR'],
  'UA-14': ['RU-ROS'],
  'UA-18': ['BY-HO'],
  'UA-21': ['HU', 'PL', 'RO', 'SK'],
  'UA-26': ['RO'],
  'UA-32': ['BY-HO'],
  'UA-46': ['PL'],
  'UA-51': ['MD', 'MD-SN', 'RO'],
  'UA-56': ['BY-BR', 'BY-HO'],
  'UA-59': ['RU-BEL', 'RU-BRY', 'RU-KRS'],
  'UA-63': ['RU-BEL'],
  'UA-74': ['BY-HO', 'RU-BRY'],
  'UA-77': ['MD', 'RO'],
};

/** Land borders between playable regions abroad. */
export const PAIRS_ABROAD = [
  'BY-BR BY-HO',
  'BY-BR PL',
  'BY-HO RU-BRY',
  'HU RO',
  'HU SK',
  'MD MD-SN',
  'MD RO',
  'PL SK',
  'RU-BEL RU-KRS',
  'RU-BEL RU-VOR',
  'RU-BRY RU-KRS',
  'RU-KRS RU-VOR',
  'RU-ROS RU-VOR',
];

/** Seas of the Ukrainian regions with a coast. */
export const COASTS = {
  'UA-14': ['azov'],
  'UA-23': ['azov'],
  'UA-40': ['black'],
  'UA-43': ['azov', 'black'],
  'UA-48': ['black'],
  'UA-51': ['black'],
  'UA-65': ['azov', 'black'],
};
