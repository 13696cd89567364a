import { useState } from 'react';
import type { Scenario } from '../../../engine/index.ts';
import type { Assumption } from '../../../scenario/index.ts';
import { t, tMaybe, upTo } from '../../../words/index.ts';
import { type NamedFigure, namedFigure, unitName } from '../../../words/assumption-place.ts';
import { assumptionName } from '../../../words/labels.ts';
import { Chip } from '../../kit/badge.tsx';
import { useStore } from '../../kit/use-store.ts';
import { workshop } from '../session.ts';
import { NumberField, Row } from './form-fields.tsx';

/** A list of hundreds helps nobody. */
const MOST = 40;
const NONE: readonly Assumption[] = [];

/** Every number that says what is plausible, by group or by a word of its name. */
export function AssumptionsForm() {
  const all = useStore(workshop, (state) => state.assumptions) ?? NONE;
  const valid = useStore(workshop, (state) => state.valid);
  const named = new Map(all.map((one) => [one.path, figureName(one, valid)]));
  const nameOf = ({ path }: Assumption): string => named.get(path)?.name ?? path;
  const [group, setGroup] = useState('');
  const [wanted, setWanted] = useState('');
  const groups = [...new Set(all.map(groupOf))];
  const chosen = groups.includes(group) ? group : (groups[0] ?? '');
  const word = wanted.trim().toLowerCase();
  const found = all.filter((one) =>
    word === '' ? groupOf(one) === chosen : `${one.path} ${nameOf(one)}`.toLowerCase().includes(word),
  );
  return (
    <div className="form-body">
      <div className="form-line">
        <Row label={t('newGame.group')}>
          <select className="field" value={chosen} onChange={(event) => setGroup(event.target.value)}>
            {groups.map((id) => (
              <option key={id} value={id}>
                {groupName(id)}
              </option>
            ))}
          </select>
        </Row>
        <Row label={t('forms.search')}>
          <input className="field" type="search" value={wanted} onChange={(event) => setWanted(event.target.value)} />
        </Row>
      </div>
      <p className="caption">{t('newGame.shownOf', { shown: Math.min(MOST, found.length), all: found.length })}</p>
      {found.slice(0, MOST).map((one) => (
        <NumberField
          key={one.path}
          path={one.path.split('.')}
          label={nameOf(one)}
          unit={unitName(one.unit ?? named.get(one.path)?.unit ?? '')}
          note={<Note assumption={one} />}
        />
      ))}
    </div>
  );
}

function Note({ assumption: { path, range, source, judgement } }: { readonly assumption: Assumption }) {
  return (
    <span className="caption form-note">
      <code>{path}</code>{' '}
      {range === undefined ? null : t('kit.plausible', { low: upTo(range[0], 4), high: upTo(range[1], 4) })}{' '}
      {source === undefined ? null : <Chip kind="sourced">{source}</Chip>}
      {judgement === undefined ? null : <Chip kind="judgement">{judgement}</Chip>}
    </span>
  );
}

/** Rules by their group, all else by the section that it stands in. */
function groupOf({ path }: Assumption): string {
  const [section = '', second = ''] = path.split('.');
  return section === 'rules' ? second : section === 'powers' ? `${section}.${second}` : section;
}

function groupName(id: string): string {
  const [section = '', power] = id.split('.');
  return power === undefined
    ? (tMaybe(`groups.${id}`) ?? tMaybe(`sections.${id}`) ?? id)
    : `${tMaybe(`sections.${section}`) ?? section}: ${power}`;
}

/** By its place in the scenario; while that has errors, by what can be said without it. */
function figureName({ path }: Assumption, valid: Scenario | undefined): NamedFigure {
  if (valid !== undefined) return namedFigure(path, valid);
  return { name: assumptionName(path, path.split('.').slice(1).join(' ')), unit: '' };
}
