/** Forms for the common things of a scenario. They write into the same text as the editor, with the same history. */
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { valueAt } from '../../../scenario/author/text-edit.ts';
import { t, textOf } from '../../../words/index.ts';
import type { Text } from '../../../engine/index.ts';
import { Button } from '../../kit/button.tsx';
import { useStore } from '../../kit/use-store.ts';
import { showPath, writeValue } from '../editor/editor-state.ts';
import { workshop } from '../session.ts';
import { AssumptionsForm } from './assumptions-form.tsx';
import { ClauseForm } from './clause-form.tsx';
import { ForceForm } from './force-form.tsx';
import { type FieldPath, Row } from './form-fields.tsx';
import { GuaranteeForm } from './guarantee-form.tsx';
import { InjectForm } from './inject-form.tsx';
import { ObjectiveForm } from './objective-form.tsx';
import { fresh, type Subject, SUBJECTS } from './fresh.ts';
import { isJsonObject } from '../../../engine/json-object.ts';

export function FormPanel({ onShowText }: { readonly onShowText: () => void }) {
  const document = useStore(workshop, (state) => state.document);
  const broken = useStore(workshop, ({ reading }) => reading !== undefined && reading.document === undefined);
  const path = useStore(workshop, (state) => state.path);
  const [subject, setSubject] = useState<Subject>(() => subjectOf(path) ?? 'clauses');
  if (document === undefined) return <p className="workshop-panel second">{t('workshop.checking')}</p>;
  return (
    <section className="workshop-panel workshop-form" aria-labelledby="workshop-form-head">
      <h2 id="workshop-form-head" className="unseen">
        {t('workshop.form')}
      </h2>
      {broken ? <p className="hot">{t('forms.broken')}</p> : null}
      <fieldset className="form-all" disabled={broken}>
        <Row label={t('forms.subject')}>
          <select className="field" value={subject} onChange={(event) => setSubject(event.target.value as Subject)}>
            {SUBJECTS.map((one) => (
              <option key={one} value={one}>
                {t(`forms.subject.${one}`)}
              </option>
            ))}
          </select>
        </Row>
        {subject === 'assumptions' ? (
          <AssumptionsForm />
        ) : (
          <Things key={subject} subject={subject} document={document} onShowText={onShowText} />
        )}
      </fieldset>
    </section>
  );
}

type Listed = Exclude<Subject, 'assumptions'>;

interface Thing {
  readonly path: FieldPath;
  readonly name: string;
}

interface ThingsProps {
  readonly subject: Listed;
  readonly document: unknown;
  readonly onShowText: () => void;
}

function Things({ subject, document, onShowText }: ThingsProps) {
  const stood = useStore(workshop, (state) => state.path);
  const things = thingsOf(document, subject);
  const [chosen, setChosen] = useState('');
  const [added, setAdded] = useState('');
  const form = useRef<HTMLDivElement>(null);
  const near = things.find(({ path }) => isWithin(stood, path));
  const thing = things.find(({ path }) => path.join('/') === chosen) ?? near ?? things[0];
  useEffect(() => {
    if (thing !== undefined) workshop.getState().act.stand(thing.path);
    // Only where the author goes, not with every letter.
  }, [thing?.path.join('/')]);
  useEffect(() => {
    // What was added is written next: its first field is gone to, once the reading knows it.
    if (added === '' || thing?.path.join('/') !== added) return;
    setAdded('');
    const field = form.current?.querySelector<HTMLElement>('input, textarea, select');
    field?.focus();
    if (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) field.select();
  }, [added, thing?.path.join('/')]);
  return (
    <>
      <div className="form-line">
        <Row label={t(`forms.one.${subject}`)}>
          <select
            className="field"
            value={thing?.path.join('/') ?? ''}
            onChange={(event) => setChosen(event.target.value)}
          >
            {things.length === 0 ? <option value="">{t('ui.none')}</option> : null}
            {things.map(({ path, name }) => (
              <option key={path.join('/')} value={path.join('/')}>
                {name}
              </option>
            ))}
          </select>
        </Row>
        {thing === undefined ? null : (
          <>
            <Button
              size="small"
              kind="quiet"
              onPress={() => {
                onShowText();
                requestAnimationFrame(() => showPath(thing.path));
              }}
            >
              {t('workshop.showInText')}
            </Button>
            <Button
              size="small"
              kind="quiet"
              label={t('workshop.deleteNamed', { title: thing.name })}
              onPress={() => writeValue(thing.path, undefined)}
            >
              {t('workshop.delete')}
            </Button>
          </>
        )}
      </div>
      <div ref={form}>
        {thing === undefined ? null : <OneForm key={thing.path.join('/')} subject={subject} path={thing.path} />}
      </div>
      <Add
        subject={subject}
        document={document}
        beside={thing?.path}
        onAdded={(path) => {
          setChosen(path.join('/'));
          setAdded(path.join('/'));
        }}
      />
    </>
  );
}

function OneForm({ subject, path }: { readonly subject: Listed; readonly path: FieldPath }): ReactNode {
  switch (subject) {
    case 'clauses':
      return <ClauseForm path={path} />;
    case 'guarantees':
      return <GuaranteeForm path={path} />;
    case 'forces':
      return <ForceForm path={path} />;
    case 'injects':
      return <InjectForm path={path} />;
    case 'objectives':
      return <ObjectiveForm path={path} />;
  }
}

interface AddProps {
  readonly subject: Listed;
  readonly document: unknown;
  /** The thing that is shown: a clause is added to its document, an objective to its power. */
  readonly beside: FieldPath | undefined;
  readonly onAdded: (path: FieldPath) => void;
}

function Add({ subject, document, beside, onAdded }: AddProps) {
  const [id, setId] = useState('');
  const parent = parentOf(subject, document, beside);
  const taken = parent === undefined ? [] : keysOf(valueAt(document, parent));
  const wished = id.trim();
  const fits = /^[A-Za-z][A-Za-z0-9_-]{0,63}$/.test(wished) && !taken.includes(wished);
  if (parent === undefined) return null;
  return (
    <div className="form-line form-add">
      <Row label={t(`forms.newId.${subject}`)}>
        <input
          className="field"
          value={id}
          spellCheck={false}
          onChange={(event) => setId(event.target.value)}
          aria-describedby="form-add-note"
        />
      </Row>
      <Button
        size="small"
        disabled={!fits}
        onPress={() => {
          const path = [...parent, wished];
          writeValue(path, fresh(subject, document, path));
          setId('');
          onAdded(path);
        }}
      >
        {t('forms.add')}
      </Button>
      <p id="form-add-note" className="caption">
        {wished !== '' && !fits ? t('forms.badId') : t('forms.idNote')}
      </p>
    </div>
  );
}

function parentOf(subject: Listed, document: unknown, beside: FieldPath | undefined): FieldPath | undefined {
  switch (subject) {
    case 'guarantees':
    case 'forces':
    case 'injects':
      return [subject];
    case 'clauses': {
      const signed = beside?.[1] ?? keysOf(valueAt(document, ['guarantees']))[0];
      return signed === undefined ? undefined : ['guarantees', signed, 'clauses'];
    }
    case 'objectives': {
      const power = beside?.[1] ?? keysOf(valueAt(document, ['powers']))[0];
      return power === undefined ? undefined : ['powers', power, 'objectives'];
    }
  }
}

function thingsOf(document: unknown, subject: Listed): readonly Thing[] {
  const named = (path: FieldPath): Thing => ({ path, name: nameOf(document, path) });
  const within = (outer: string, inner: string): readonly Thing[] =>
    keysOf(valueAt(document, [outer])).flatMap((id) =>
      keysOf(valueAt(document, [outer, id, inner])).map((key) => ({
        path: [outer, id, inner, key],
        name: `${nameOf(document, [outer, id])}: ${nameOf(document, [outer, id, inner, key])}`,
      })),
    );
  switch (subject) {
    case 'clauses':
      return within('guarantees', 'clauses');
    case 'objectives':
      return within('powers', 'objectives');
    case 'guarantees':
    case 'forces':
    case 'injects':
      return keysOf(valueAt(document, [subject])).map((id) => named([subject, id]));
  }
}

function nameOf(document: unknown, path: FieldPath): string {
  const value = valueAt(document, path);
  const id = String(path.at(-1));
  const said = valueAt(value, ['title']) ?? valueAt(value, ['name']) ?? valueAt(value, ['label']);
  const name = typeof said === 'string' || (typeof said === 'object' && said !== null) ? textOf(said as Text) : '';
  return name === '' ? id : `${name} (${id})`;
}

const keysOf = (value: unknown): readonly string[] => (isJsonObject(value) ? Object.keys(value) : []);

const isWithin = (path: FieldPath, outer: FieldPath): boolean => outer.every((key, at) => path[at] === key);

function subjectOf(path: FieldPath): Subject | undefined {
  const [section, , inner] = path;
  if (section === 'guarantees') return inner === 'clauses' ? 'clauses' : 'guarantees';
  if (section === 'powers') return 'objectives';
  if (section === 'rules' || section === 'roles') return 'assumptions';
  return SUBJECTS.find((subject) => subject === section);
}
