import { useEffect, useState } from 'react';
import type { SavedMatch } from '../../../store/storage.ts';
import { date, t, turnDate } from '../../../words/index.ts';
import { Badge } from '../../kit/badge.tsx';
import { Button } from '../../kit/button.tsx';
import { FileField } from '../../kit/file-field.tsx';
import { notify } from '../../kit/toast.tsx';
import { readChosen } from '../../read-file.ts';
import { saves } from '../../saves.ts';

/** The match that was left last, and the others that this browser keeps. */
export function Continue() {
  const [kept, setKept] = useState<readonly SavedMatch[]>([]);
  const read = () =>
    saves.all().then(
      (all) => setKept(all),
      () => undefined,
    );
  useEffect(() => void read(), []);
  // What was begun comes before a briefing that was only opened.
  const [last, ...others] = [...kept].sort((a, b) => Number(isOpenedOnly(a)) - Number(isOpenedOnly(b)));
  if (last === undefined) return null;
  const remove = async (saved: SavedMatch) => {
    await saves.remove(saved.id);
    await read();
    notify(t('home.removed', { title: titleOf(saved) }), {
      action: { label: t('home.takeBack'), onPress: () => void saves.put(saved).then(read, () => undefined) },
    });
  };
  return (
    <>
      <Last last={last} onRemove={() => void remove(last)} />
      {others.length === 0 ? null : (
        <details className="home-others">
          <summary>{t('home.others', { count: others.length })}</summary>
          <ul>
            {others.map((saved) => (
              <li key={saved.id}>
                <span>
                  {titleOf(saved)} <span className="second">{when(saved.savedAt)}</span>
                </span>
                <span className="home-other-actions">
                  <Button
                    size="small"
                    label={t('home.continueOther', { title: titleOf(saved) })}
                    onPress={() => void takeUp(saved)}
                  >
                    {t('home.continue')}
                  </Button>
                  <Button
                    size="small"
                    kind="quiet"
                    label={t('home.removeOther', { title: titleOf(saved) })}
                    onPress={() => void remove(saved)}
                  >
                    {t('home.remove')}
                  </Button>
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function isOpenedOnly({ turn, draft }: SavedMatch): boolean {
  return turn === 0 && draft.includes('"phase":"briefing"');
}

/** Scenario, seats and how far it is. */
function titleOf(saved: SavedMatch): string {
  const seats = saved.seats.length === 0 ? '' : ` · ${saved.seats.join(', ')}`;
  const turn = Math.min(saved.turns, saved.finished ? saved.turn : saved.turn + 1);
  return `${saved.title}${seats} · ${t('ui.turnOf', { turn, turns: saved.turns })}`;
}

function Last({ last, onRemove }: { readonly last: SavedMatch; readonly onRemove: () => void }) {
  const { calendar, power, drafted } = aboutSaved(last);
  const day = calendar === undefined ? '' : turnDate(calendar, last.finished ? Math.max(0, last.turn - 1) : last.turn);
  return (
    <section className="home-continue" aria-label={t('home.continue')}>
      {power === undefined ? null : <Badge letters={power.badge} colour={power.colour} large />}
      <div className="home-continue-text">
        <b>
          {last.finished
            ? t('home.continueDone', { turn: last.turn, date: day })
            : t('home.continueTitle', { turn: last.turn + 1, turns: last.turns, date: day })}
        </b>
        <span className="second">
          {t('home.continueNote', { scenario: last.title, count: drafted, when: when(last.savedAt) })}
        </span>
      </div>
      <span className="home-other-actions">
        <Button size="small" kind="quiet" label={t('home.removeOther', { title: titleOf(last) })} onPress={onRemove}>
          {t('home.remove')}
        </Button>
        <Button kind="primary" onPress={() => void takeUp(last)}>
          {t('home.continue')}
        </Button>
      </span>
    </section>
  );
}

/** A save or an export from another browser. */
export function OpenFile() {
  const read = async (file: File | undefined) => {
    const text = await readChosen(file);
    if (text !== undefined) await (await import('../../game.ts')).importMatch(text);
  };
  return (
    <div className="home-way">
      <h2>{t('home.open')}</h2>
      <p className="second">{t('home.openNote')}</p>
      <FileField of="match" label={t('home.open')} onFiles={([file]) => void read(file)}>
        {(open) => (
          <Button size="small" onPress={open}>
            {t('home.openAction')}
          </Button>
        )}
      </FileField>
    </div>
  );
}

async function takeUp(saved: SavedMatch): Promise<void> {
  await (await import('../../game.ts')).continueMatch(saved);
}

interface About {
  readonly calendar?: { readonly start: string; readonly turnDays: number };
  readonly power?: { readonly badge: string; readonly colour: string };
  readonly drafted: number;
}

/** What the card shows of a kept match, read from its file and draft. Anything malformed is left out. */
function aboutSaved(saved: SavedMatch): About {
  try {
    const file = JSON.parse(saved.file) as { scenario?: Document; document?: Document };
    const draft = JSON.parse(saved.draft) as { seat?: string; drafts?: Record<string, { orders?: unknown[] }> };
    const document = file.scenario ?? file.document;
    const seat = draft.seat ?? saved.seats[0];
    const power = seat === undefined ? undefined : document?.powers?.[seat];
    const calendar = document?.calendar;
    const drafted = Object.values(draft.drafts ?? {}).reduce((sum, one) => sum + (one.orders?.length ?? 0), 0);
    return { ...(calendar === undefined ? {} : { calendar }), ...(power === undefined ? {} : { power }), drafted };
  } catch {
    return { drafted: 0 };
  }
}

interface Document {
  readonly calendar?: { readonly start: string; readonly turnDays: number };
  readonly powers?: Readonly<Record<string, { readonly badge: string; readonly colour: string }>>;
}

function when(time: number): string {
  const day = (moment: Date) => moment.toISOString().slice(0, 10);
  return day(new Date(time)) === day(new Date())
    ? t('home.savedToday')
    : t('home.savedOn', { date: date(day(new Date(time))) });
}
