import { Component, type ReactNode } from 'react';
import { t } from '../words/index.ts';
import { Button } from './kit/button.tsx';

interface Props {
  readonly children: ReactNode;
  /** A change of this key gives the screen another chance. */
  readonly place: string;
}

interface State {
  readonly error: unknown;
  readonly place: string;
}

/** One screen that throws does not take the others with it. React offers this only as a class. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: undefined, place: this.props.place };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { error };
  }

  static getDerivedStateFromProps(props: Props, state: State): Partial<State> | null {
    return props.place === state.place ? null : { error: undefined, place: props.place };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    return (
      <main className="notice-page" tabIndex={-1} ref={(main) => main?.focus()}>
        <h1>{t('ui.brokenTitle')}</h1>
        <p>{t('ui.brokenText')}</p>
        <details>
          <summary>{t('ui.brokenDetail')}</summary>
          <code>{error instanceof Error ? error.message : String(error)}</code>
        </details>
        <p className="chips">
          <Button kind="primary" onPress={() => window.location.reload()}>
            {t('ui.reload')}
          </Button>
          <Button href="#/">{t('ui.backToStart')}</Button>
        </p>
      </main>
    );
  }
}
