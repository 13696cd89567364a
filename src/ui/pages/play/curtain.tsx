import { EMPTY_DRAFT, persons } from '../../../store/match-store.ts';
import { t } from '../../../words/index.ts';
import { powerName } from '../../../words/naming.ts';
import { game } from '../../game.ts';
import { Button } from '../../kit/button.tsx';
import { PowerBadge } from '../../panels/power-badge.tsx';
import { useMatch, useNames } from '../../panels/use-match.ts';
import { Screen } from '../../screen.tsx';

/** Between two people at one screen: who is next, and nothing else. */
export function Curtain() {
  const names = useNames();
  const { scenario } = names;
  const seat = useMatch((state) => state.seat) ?? '';
  const drafts = useMatch((state) => state.drafts);
  const players = useMatch((state) => state.players);
  const people = persons(game.getState());
  const power = powerName(scenario, seat);
  return (
    <Screen title={t('play.curtainTitle', { power })} heading={false} className="curtain-screen">
      <div className="notice-page curtain">
        <PowerBadge scenario={scenario} power={seat} silent large />
        <h1>{t('play.curtainTitle', { power })}</h1>
        <p>{t('play.curtainText', { power: names.power(seat) })}</p>
        <Button kind="primary" size="large" onPress={() => game.getState().act.liftCurtain()}>
          {t('play.curtainReady', { power })}
        </Button>
        <h2>{t('play.curtainSeats')}</h2>
        <ul className="curtain-seats">
          {Object.keys(players).map((id) => {
            const draft = drafts[id] ?? EMPTY_DRAFT;
            const person = people.includes(id);
            return (
              <li key={id}>
                <PowerBadge scenario={scenario} power={id} silent /> <span>{powerName(scenario, id)}</span>
                <span className="muted">
                  {!person
                    ? `◇ ${t('play.curtainMachine')}`
                    : draft.committed
                      ? `● ${t('play.curtainCommitted')}, ${t('play.sealedHash', { hash: draft.seal ?? '' })}`
                      : `◐ ${t('play.curtainDrafting')}`}
                </span>
                {draft.committed ? (
                  <Button
                    size="small"
                    label={`${t('play.withdraw')}: ${powerName(scenario, id)}`}
                    onPress={() => game.getState().act.withdraw(id)}
                  >
                    {t('play.withdraw')}
                  </Button>
                ) : null}
              </li>
            );
          })}
        </ul>
      </div>
    </Screen>
  );
}
