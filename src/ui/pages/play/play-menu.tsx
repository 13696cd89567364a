import { t } from '../../../words/index.ts';
import { desk } from '../../desk.ts';
import { game, saveAsFile } from '../../game.ts';
import { Menu } from '../../kit/menu.tsx';
import { useStore } from '../../kit/use-store.ts';
import { useMatch } from '../../panels/use-match.ts';
import { goTo } from '../../router.ts';
import { settings } from '../../settings.ts';
import { draftOfMatch } from '../../workshop-return.ts';
import { type Language, LANGUAGE_NAMES, LANGUAGES } from '../../../words/index.ts';

/** What is seldom needed: saving, the projector, keys, language, theme, leaving. */
export function PlayMenu() {
  const projector = useMatch((state) => state.projector);
  const language = useStore(settings, (state) => state.language);
  const theme = useStore(settings, (state) => state.theme);
  const forecast = useStore(settings, (state) => state.forecast);
  const other: Language = LANGUAGES.find((one) => one !== language) ?? language;
  const next = theme === 'dark' ? 'light' : 'dark';
  const draft = draftOfMatch(useMatch((state) => state.id));
  return (
    <Menu
      label={t('play.menu')}
      items={[
        { id: 'save', label: t('play.saveAsFile'), onPress: saveAsFile },
        {
          id: 'projector',
          label: t(projector ? 'play.projectorOff' : 'play.projectorOn'),
          onPress: () => game.getState().act.setProjector(!projector),
        },
        {
          id: 'forecast',
          label: t(forecast ? 'play.forecastTurnOff' : 'play.forecastTurnOn'),
          onPress: () => settings.getState().change({ forecast: !forecast }),
        },
        { id: 'keys', label: t('play.keys'), onPress: () => desk.getState().arrange({ keysOpen: true }) },
        {
          id: 'language',
          label: <span lang={other}>{LANGUAGE_NAMES[other]}</span>,
          onPress: () => settings.getState().change({ language: other }),
        },
        {
          id: 'theme',
          label: `${t('play.theme')}: ${t(next === 'dark' ? 'ui.themeDark' : 'ui.themeLight')}`,
          onPress: () => settings.getState().change({ theme: next }),
        },
        ...(draft === undefined
          ? []
          : [{ id: 'workshop', label: t('workshop.backToText'), onPress: () => goTo(draft) }]),
        { id: 'leave', label: t('play.leave'), onPress: () => goTo('/') },
      ]}
    >
      <span aria-hidden="true">☰</span>
    </Menu>
  );
}
