import { currentLanguage } from '../../words/index.ts';
import { useTheatre } from './theatre-svg.tsx';

/** What is to be said about the borders of a map, in its own words; nothing until it is read. */
export function MapCaption({ map }: { readonly map: string }) {
  return <>{useTheatre(map)?.caption[currentLanguage()] ?? ''}</>;
}
