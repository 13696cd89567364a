import { turnsCsv } from '../../../store/debrief-csv.ts';
import { t } from '../../../words/index.ts';
import { saveAsFile } from '../../game.ts';
import { Button } from '../../kit/button.tsx';
import { notify } from '../../kit/toast.tsx';
import { Section } from './section.tsx';
import { useDebrief } from './use-debrief.ts';

/** Match file, table of the turns, report on paper. */
export function Take() {
  const { match, scenario } = useDebrief();
  const saveCsv = () => {
    const name = `guarantor-${scenario.id}-${match.turns.length}.csv`;
    const link = document.createElement('a');
    const text = turnsCsv(match, (turn) => isoDate(scenario.calendar, turn));
    link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    notify(t('debrief.exported', { name }));
  };
  return (
    <Section title={t('debrief.take')} className="no-print">
      <div className="take">
        <Button onPress={saveAsFile}>{t('debrief.exportMatch')}</Button>
        <Button onPress={saveCsv}>{t('debrief.exportCsv')}</Button>
        <Button onPress={() => window.print()}>{t('debrief.exportPrint')}</Button>
      </div>
      <p className="caption">{t('debrief.exportNote')}</p>
    </Section>
  );
}

/** First day of a turn, counted as screens count it: whole months step by the calendar. */
function isoDate({ start, turnDays }: { readonly start: string; readonly turnDays: number }, turn: number): string {
  const date = new Date(`${start}T00:00:00Z`);
  if (turnDays % 30 === 0) date.setUTCMonth(date.getUTCMonth() + (turn * turnDays) / 30);
  else date.setUTCDate(date.getUTCDate() + turn * turnDays);
  return date.toISOString().slice(0, 10);
}
