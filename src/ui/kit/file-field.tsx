import { type ReactNode, useRef } from 'react';

/** What a file of the game may be; scenarios may carry comments. */
const ACCEPTED = { match: 'application/json,.json', scenario: 'application/json,.json,.jsonc' } as const;

interface FileFieldProps {
  readonly of: keyof typeof ACCEPTED;
  readonly label: string;
  readonly multiple?: boolean | undefined;
  readonly onFiles: (files: readonly File[]) => void;
  /** What opens the field: it is itself unseen. */
  readonly children: (open: () => void) => ReactNode;
}

/** The browser's field for files behind a button or link of one's own. The same file can be chosen twice. */
export function FileField({ of, label, multiple, onFiles, children }: FileFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      {children(() => input.current?.click())}
      <input
        ref={input}
        className="unseen"
        type="file"
        accept={ACCEPTED[of]}
        multiple={multiple}
        tabIndex={-1}
        aria-label={label}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
    </>
  );
}
