import { NoMatch } from '../../no-match.tsx';
import { useOpenMatch } from '../../use-open-match.ts';
import { ResolutionScreen } from './resolution-screen.tsx';
import '../../styles/panels.css';
import './resolution.css';

/** What happened in a turn, event by event. */
export default function Resolution() {
  const opening = useOpenMatch(['resolution']);
  return opening === 'open' ? <ResolutionScreen /> : <NoMatch opening={opening} />;
}
