/** Scenarios that come by link, and links to scenarios that were not shipped. */
import { useEffect } from 'react';
import { type LinkFault, linkTo, packScenario, unpackScenario } from '../../../store/share-link.ts';
import { t } from '../../../words/index.ts';
import { notify } from '../../kit/toast.tsx';

/** Opens the scenario of a link once; a link that cannot be opened is said, and the screen stays as it is. */
export function useLinkedScenario(packed: string | null, onText: (text: string) => void): void {
  useEffect(() => {
    if (packed === null) return undefined;
    let left = false;
    void unpackScenario(packed).then((opened) => {
      if (left) return;
      if (opened.ok) onText(opened.value);
      else notify(faultSentence(opened.error), { hot: true, stays: true });
    });
    return () => {
      left = true;
    };
    // The caller's function is new with every paint; the link is what counts.
  }, [packed]);
}

/** Opens the file that `guarantor dev` serves, and every save of it. */
export function useServedFile(wanted: boolean, onText: (text: string) => void): void {
  useEffect(() => {
    if (!wanted) return undefined;
    let leave = (): void => undefined;
    let left = false;
    void import('../../dev-session.ts').then(({ followFile }) => {
      if (!left) leave = followFile(onText);
    });
    return () => {
      left = true;
      leave();
    };
  }, [wanted]);
}

/** Address of a scenario that was not shipped; undefined when it is too long for a link. */
export async function linkOf(text: string): Promise<string | undefined> {
  const packed = await packScenario(text);
  return packed === undefined ? undefined : linkTo(packed, window.location.href);
}

function faultSentence(fault: LinkFault): string {
  switch (fault) {
    case 'damaged':
      return t('newGame.linkDamaged');
    case 'newer':
      return t('newGame.linkNewer');
    case 'too-long':
    case 'too-large':
      return t('newGame.linkTooLarge');
  }
}
