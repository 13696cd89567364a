import { type ReactNode, useId } from 'react';

export interface Segment<Id extends string> {
  readonly id: Id;
  readonly label: ReactNode;
  readonly disabled?: boolean | undefined;
  /** Language of the label where it is not the language of the page. */
  readonly lang?: string | undefined;
}

interface SegmentsProps<Id extends string> {
  readonly label: string;
  readonly options: readonly Segment<Id>[];
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
  readonly wide?: boolean | undefined;
}

/** One of few, all visible: radio buttons that look like one bar. */
export function Segments<Id extends string>({ label, options, chosen, onChoose, wide }: SegmentsProps<Id>) {
  const name = useId();
  return (
    <fieldset className={wide === true ? 'segments segments-wide' : 'segments'}>
      <legend className="unseen">{label}</legend>
      {options.map((option) => (
        <label key={option.id} className="segment" lang={option.lang}>
          <input
            type="radio"
            name={name}
            value={option.id}
            checked={option.id === chosen}
            disabled={option.disabled}
            onChange={() => onChoose(option.id)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
