import type { MouseEvent, ReactNode, Ref } from 'react';

interface ButtonProps {
  readonly children: ReactNode;
  readonly kind?: 'primary' | 'outline' | 'quiet' | undefined;
  readonly size?: 'small' | 'medium' | 'large' | undefined;
  readonly wide?: boolean | undefined;
  /** Makes it a link inside the app, as `#/new`. */
  readonly href?: string | undefined;
  readonly onPress?: (() => void) | undefined;
  /** Stays focusable, so that its label or `describedBy` can say why it does nothing. */
  readonly disabled?: boolean | undefined;
  readonly label?: string | undefined;
  readonly describedBy?: string | undefined;
  readonly expanded?: boolean | undefined;
  readonly pressed?: boolean | undefined;
  /** Shortcut as `aria-keyshortcuts` writes it, "Control+Enter". */
  readonly keys?: string | undefined;
  readonly submit?: boolean | undefined;
  readonly ref?: Ref<HTMLButtonElement> | undefined;
}

/** A button, or a link that looks like one. */
export function Button({
  children,
  kind = 'outline',
  size = 'medium',
  wide,
  href,
  onPress,
  disabled,
  label,
  describedBy,
  expanded,
  pressed,
  keys,
  submit,
  ref,
}: ButtonProps) {
  const className = `button button-${kind} button-${size}${wide === true ? ' button-wide' : ''}`;
  if (href !== undefined && disabled !== true) {
    return (
      <a className={className} href={href} aria-label={label} aria-describedby={describedBy} onClick={onPress}>
        {children}
      </a>
    );
  }
  const press = (event: MouseEvent) => {
    if (disabled === true) event.preventDefault();
    else onPress?.();
  };
  return (
    <button
      ref={ref}
      type={submit === true ? 'submit' : 'button'}
      className={className}
      aria-disabled={disabled === true ? true : undefined}
      aria-label={label}
      aria-describedby={describedBy}
      aria-expanded={expanded}
      aria-pressed={pressed}
      aria-keyshortcuts={keys}
      onClick={press}
    >
      {children}
    </button>
  );
}
