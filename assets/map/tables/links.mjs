/**
 * Ways between regions other than over a land border. They are kept apart from the neighbours, so that a rule must ask for them.
 * kind: bridge (road and rail), sea (shipping route, schematic). via: lon/lat points to draw the way through.
 */
export const LINKS = [
  {
    id: 'kerch-bridge',
    kind: 'bridge',
    ends: ['UA-43', 'RU-KDA'],
    en: 'Crimean Bridge',
    uk: 'Кримський міст',
    via: [
      [36.515, 45.305],
      [36.58, 45.29],
      [36.7, 45.22],
    ],
  },
  {
    id: 'sea-odesa-sevastopol',
    kind: 'sea',
    ends: ['UA-51', 'UA-40'],
    en: 'Odesa to Sevastopol by sea',
    uk: 'Одеса – Севастополь морем',
    via: [
      [30.75, 46.49],
      [31.2, 45.7],
      [32.3, 44.85],
      [33.45, 44.62],
    ],
  },
  {
    id: 'sea-odesa-romania',
    kind: 'sea',
    ends: ['UA-51', 'RO'],
    en: 'Odesa to Constanța by sea',
    uk: 'Одеса – Констанца морем',
    via: [
      [30.75, 46.49],
      [30.65, 45.6],
      [29.95, 44.8],
      [28.68, 44.16],
    ],
  },
  {
    id: 'sea-odesa-bosporus',
    kind: 'sea',
    ends: ['UA-51', 'TR'],
    en: 'Odesa to the Bosporus by sea',
    uk: 'Одеса – Босфор морем',
    via: [
      [30.75, 46.49],
      [30.65, 45.6],
      [29.9, 44.0],
      [29.15, 41.25],
    ],
  },
];
