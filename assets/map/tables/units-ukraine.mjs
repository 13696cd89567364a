/** Which region of the map a Natural Earth admin-1 unit belongs to, by its ISO 3166-2 code wherever that is sound. */

const COUNTRY_BY_ALPHA3 = {
  ALB: 'AL',
  ARM: 'AM',
  AUT: 'AT',
  AZE: 'AZ',
  BGR: 'BG',
  BIH: 'BA',
  CZE: 'CZ',
  DEU: 'DE',
  DNK: 'DK',
  EST: 'EE',
  GEO: 'GE',
  GRC: 'GR',
  HRV: 'HR',
  HUN: 'HU',
  IRN: 'IR',
  ITA: 'IT',
  KAZ: 'KZ',
  KOS: 'XK',
  LTU: 'LT',
  LVA: 'LV',
  MDA: 'MD',
  MKD: 'MK',
  MNE: 'ME',
  POL: 'PL',
  ROU: 'RO',
  SRB: 'RS',
  SVK: 'SK',
  SVN: 'SI',
  SWE: 'SE',
  TUR: 'TR',
};

/** Left bank of the Dniester with Bender. The source's ISO codes are wrong here: one unit is called Rezina, one code stands twice. */
const TRANSNISTRIA = new Set(['MDA-1652', 'MDA-1645', 'MDA-1628', 'MDA-1638', 'MDA-1637', 'MDA-1650']);

/** Cities drawn together with the region around them. The source swaps RU-MOS and RU-MOW, which then makes no difference. */
const FOLDED = { 'BY-HM': 'BY-MI', 'RU-MOW': 'RU-MOS' };

/** @returns the region id, or undefined for a unit that the map leaves out. */
export function regionOfUnit(properties) {
  const iso = properties.iso_3166_2;
  // Ukraine by code, before the country is looked at: the source files UA-43 and UA-40 under Russia.
  if (/^UA-\d\d$/.test(iso)) return iso;
  if (TRANSNISTRIA.has(properties.adm1_code)) return 'MD-SN';
  if (/^(RU|BY)-/.test(iso)) return FOLDED[iso] ?? iso;
  return COUNTRY_BY_ALPHA3[properties.adm0_a3];
}
