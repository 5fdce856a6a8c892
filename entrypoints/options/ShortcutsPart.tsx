import { useEffect, useState } from 'preact/hooks';
import browser, { type Commands } from 'webextension-polyfill';
import { Shortcuts } from '../../components/settings/Shortcuts.tsx';
import { t } from '../../utils/language/translate.ts';

export function ShortcutsPart() {
  const [commands, setCommands] = useState<readonly Commands.Command[]>([]);
  useEffect(() => {
    void browser.commands.getAll().then(setCommands);
  }, []);
  const shortcuts = commands.map(({ name = '', shortcut }) => ({ name: commandName(name), keys: shortcut ?? '' }));
  return <Shortcuts shortcuts={shortcuts} onEdit={editShortcuts} />;
}

/** In the language of this page: the browser's own description of a command is in the browser's. */
function commandName(name: string): string {
  if (name.startsWith('_execute')) return t('options_openPopup');
  return t(`manifest_${name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())}`);
}

/** Firefox (from 137) opens its own page for it; Chromium's has an address. */
function editShortcuts(): void {
  const { commands } = browser as { commands: { openShortcutSettings?: () => Promise<void> } };
  if (commands.openShortcutSettings) void commands.openShortcutSettings();
  else void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
