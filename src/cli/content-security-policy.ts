/**
 * What the page may do, as Content-Security-Policy: everything comes from its own origin, no script or style is inline,
 * nothing is sent anywhere. The build writes it into the page (so that any static host is strict) and `serve` sends it.
 */
const DIRECTIVES: readonly (readonly [name: string, value: string])[] = [
  ['default-src', "'none'"],
  ['script-src', "'self'"],
  // React sets style attributes through the CSS object model, which this permits; inline markup styles stay forbidden.
  ['style-src', "'self'"],
  // data: and blob: are pictures that the page draws itself (Phaser's textures, an exported chart).
  ['img-src', "'self' data: blob:"],
  ['font-src', "'self'"],
  ['connect-src', "'self'"],
  ['worker-src', "'self'"],
  ['manifest-src', "'self'"],
  ['base-uri', "'none'"],
  ['form-action', "'none'"],
];

/** Browsers ignore these in a `<meta>` element and complain about them, so only the header carries them. */
const HEADER_ONLY: readonly (readonly [name: string, value: string])[] = [['frame-ancestors', "'none'"]];

const text = (directives: readonly (readonly [string, string])[]): string =>
  directives.map(([name, value]) => `${name} ${value}`).join('; ');

export const CSP_META = text(DIRECTIVES);
export const CSP_HEADER = text([...DIRECTIVES, ...HEADER_ONLY]);
