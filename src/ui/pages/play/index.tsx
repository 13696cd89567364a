import { useEffect } from 'react';
import { NoMatch } from '../../no-match.tsx';
import { useMatch } from '../../panels/use-match.ts';
import { useOpenMatch } from '../../use-open-match.ts';
import { Curtain } from './curtain.tsx';
import { PlayScreen } from './play-screen.tsx';
import '../../styles/panels.css';
import './play.css';

/** The orders of a turn, or the curtain before a seat. */
export default function Play() {
  const opening = useOpenMatch(['orders', 'curtain']);
  const phase = useMatch((state) => state.phase);
  useEffect(() => {
    // Workers and all: only where somebody orders, and never in the way of the first picture.
    void import('../../futures.ts').then(({ connectForecast }) => connectForecast());
  }, []);
  if (opening !== 'open') return <NoMatch opening={opening} />;
  // While the curtain is down nothing of any seat is in the document.
  return phase === 'curtain' ? <Curtain /> : <PlayScreen />;
}
