import { useId } from 'react';
import { doctrineNamed, doctrinesFor } from '../../../ai/doctrines.ts';
import { LEVELS } from '../../../engine/model/names.ts';
import type { Scenario } from '../../../engine/model/scenario.ts';
import { t, textOf, turnDate } from '../../../words/index.ts';
import { Badge } from '../../kit/badge.tsx';
import { MapCaption } from '../../kit/map-caption.tsx';
import { Segments } from '../../kit/segments.tsx';
import { TheatreSvg } from '../../kit/theatre-svg.tsx';

interface SeatsProps {
  readonly scenario: Scenario;
  /** Seats played by people; the first one is shown first. */
  readonly persons: readonly string[];
  readonly onChange: (persons: readonly string[]) => void;
  /** Doctrines chosen for machine players, by power; the scenario's where unsaid. */
  readonly doctrines: Readonly<Record<string, string>>;
  readonly onDoctrine: (power: string, name: string) => void;
  /** Levels chosen for machine players, by power; the scenario's where unsaid. */
  readonly levels: Readonly<Record<string, string>>;
  readonly onLevel: (power: string, level: string) => void;
}

/** Who plays whom: one person, several in turn at one screen, or nobody. */
export function Seats({ scenario, persons, doctrines, levels, onChange, onDoctrine, onLevel }: SeatsProps) {
  const ids = Object.keys(scenario.powers);
  const set = (id: string, who: string) =>
    onChange(ids.filter((other) => (other === id ? who === 'person' : persons.includes(other))));
  return (
    <>
      <ul className="new-seats">
        {ids.map((id) => {
          const power = scenario.powers[id];
          if (power === undefined) return null;
          const name = textOf(power.name);
          const person = persons.includes(id);
          return (
            <li key={id} className={person ? 'new-seat new-seat-person' : 'new-seat'}>
              <Badge letters={power.badge} colour={power.colour} large />
              <span>
                <b>{name}</b>
                <span className="home-role">
                  {t(
                    power.role === 'guarantor' && !power.can.includes('deploy')
                      ? 'roles.guarantorNoTroops'
                      : `roles.${power.role}`,
                  )}
                </span>
              </span>
              <Segments
                label={t('newGame.who', { power: name })}
                chosen={person ? 'person' : 'machine'}
                onChoose={(who) => set(id, who)}
                options={[
                  {
                    id: 'person',
                    label: person && persons.length === 1 ? t('newGame.you') : t('newGame.person'),
                    disabled: !power.playable,
                  },
                  { id: 'machine', label: t('newGame.machine') },
                ]}
              />
              {person ? null : (
                <>
                  <Temper
                    scenario={scenario}
                    id={id}
                    chosen={doctrines[id]}
                    onChoose={(doctrine) => onDoctrine(id, doctrine)}
                  />
                  <Strength scenario={scenario} id={id} chosen={levels[id]} onChoose={(level) => onLevel(id, level)} />
                </>
              )}
            </li>
          );
        })}
      </ul>
      {scenario.map === 'none' ? null : (
        <div className="new-map">
          <TheatreSvg map={scenario.map} letters fit="meet" pixels={[510, 300]} />
        </div>
      )}
      <p>{textOf(scenario.summary)}</p>
      <p className="caption">
        {turnDate(scenario.calendar, 0)}.{' '}
        {scenario.map === 'none' ? null : (
          <>
            <MapCaption map={scenario.map} /> {t('kit.madeWith')}
          </>
        )}
      </p>
    </>
  );
}

interface TemperProps {
  readonly scenario: Scenario;
  readonly id: string;
  readonly chosen: string | undefined;
  readonly onChoose: (name: string) => void;
}

/** How the machine plays a power: its doctrine, with one line of what that means. */
function Temper({ scenario, id, chosen, onChoose }: TemperProps) {
  const field = useId();
  const power = scenario.powers[id];
  if (power === undefined) return null;
  const deploys = power.can.includes('deploy');
  const own = doctrineNamed(power.role, deploys, power.bot.doctrine);
  const names = doctrinesFor(power.role, deploys);
  const now = names.find((name) => name === chosen) ?? own;
  if (now === undefined || names.length < 2) return null;
  return (
    <div className="new-temper">
      <span className="caption" aria-hidden="true">
        {t('newGame.temperWord')}
      </span>
      <select
        id={field}
        className="field"
        aria-label={t('newGame.level', { power: textOf(power.name) })}
        aria-describedby={`${field}d`}
        value={now}
        onChange={(event) => onChoose(event.target.value)}
      >
        {names.map((name) => (
          <option key={name} value={name}>
            {t(`doctrines.${name}.name`)}
            {name === own ? ` ${t('newGame.usual')}` : ''}
          </option>
        ))}
      </select>
      <span id={`${field}d`} className="caption block">
        {t(`doctrines.${now}.does`)}
      </span>
    </div>
  );
}

const LEVEL_WORDS = {
  simple: ['newGame.levelSimple', 'newGame.levelSimpleDoes'],
  steady: ['newGame.levelSteady', 'newGame.levelSteadyDoes'],
  searching: ['newGame.levelSearching', 'newGame.levelSearchingDoes'],
} as const;

/** How well the machine plays a power. */
function Strength({ scenario, id, chosen, onChoose }: TemperProps) {
  const field = useId();
  const power = scenario.powers[id];
  if (power === undefined || power.role === 'neutral') return null;
  const own = power.bot.level ?? 'steady';
  const now = LEVELS.find((level) => level === chosen) ?? own;
  return (
    <div className="new-temper">
      <span className="caption" aria-hidden="true">
        {t('newGame.levelWord')}
      </span>
      <select
        id={field}
        className="field"
        aria-label={t('newGame.strength', { power: textOf(power.name) })}
        aria-describedby={`${field}d`}
        value={now}
        onChange={(event) => onChoose(event.target.value)}
      >
        {LEVELS.map((level) => (
          <option key={level} value={level}>
            {t(LEVEL_WORDS[level][0])}
            {level === own ? ` ${t('newGame.usual')}` : ''}
          </option>
        ))}
      </select>
      <span id={`${field}d`} className={now === own ? 'unseen' : 'caption block'}>
        {t(LEVEL_WORDS[now][1])}
      </span>
    </div>
  );
}
