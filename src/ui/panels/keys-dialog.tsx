import { t, type WordKey } from '../../words/index.ts';
import { desk } from '../desk.ts';
import { Dialog } from '../kit/dialog.tsx';
import { Toggle } from '../kit/toggle.tsx';
import { useStore } from '../kit/use-store.ts';
import { settings } from '../settings.ts';
import { useDesk } from './use-match.ts';

const KEYS: readonly (readonly [keys: readonly string[], meaning: WordKey])[] = [
  [['N'], 'play.keyNew'],
  [['U', 'Ctrl Z'], 'play.keyUndo'],
  [['Ctrl Enter'], 'play.keyCommit'],
  [['M'], 'play.keyMapTable'],
  [['/'], 'play.keyFind'],
  [['1', '2', '3', '4', '5'], 'play.keyPanels'],
  [['W'], 'play.keyWhy'],
  [['←', '→'], 'play.keyEvent'],
  [['Space'], 'play.keyPlay'],
  [['Esc'], 'play.keyClose'],
  [['?'], 'play.keyHelp'],
];

/** The shortcuts, and the switch that turns the single keys off. */
export function KeysDialog() {
  const open = useDesk((state) => state.keysOpen);
  const on = useStore(settings, (state) => state.keys);
  return (
    <Dialog title={t('play.keysTitle')} open={open} onClose={() => desk.getState().arrange({ keysOpen: false })}>
      <Toggle label={t('play.keysToggle')} on={on} onChange={(keys) => settings.getState().change({ keys })} />
      {on ? null : <p className="second">{t('play.keysOff')}</p>}
      <dl className="keys">
        {KEYS.map(([keys, meaning]) => (
          <div key={meaning}>
            <dt>
              {keys.map((key) => (
                <kbd key={key} className="key">
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{t(meaning)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
