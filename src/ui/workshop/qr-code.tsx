import { encode } from 'uqr';
import { t } from '../../words/index.ts';

/** A text as a QR code: dark on light in both themes, as cameras expect it. */
export default function QrCode({ text }: { readonly text: string }) {
  const { data, size } = encode(text, { ecc: 'L', border: 3 });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return (
    <svg className="workshop-qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={t('workshop.qrLabel')}>
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}
