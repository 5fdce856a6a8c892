import { useEffect, useState } from 'preact/hooks';
import browser, { type Commands } from 'webextension-polyfill';
import { Shortcuts } from '../../components/settings/Shortcuts.tsx';
import { t } from '../../utils/language/translate.ts';

export function ShortcutsPart() {
  const [commands, setCommands] = useState<readonly Commands.Command[]>([]);
  useEffect(() => {
    void browser.commands.getAll().then(setCommands);
  }, []);
  const shortcuts = commands.map(({ name, description, shortcut }) => ({
    // The toolbar button's own command comes without a description.
    name: description || (name?.startsWith('_execute') ? t('options_openPopup') : (name ?? '')),
    keys: shortcut ?? '',
  }));
  return <Shortcuts shortcuts={shortcuts} onEdit={editShortcuts} />;
}

/** Firefox (from 137) opens its own page for it; Chromium's has an address. */
function editShortcuts(): void {
  const { commands } = browser as { commands: { openShortcutSettings?: () => Promise<void> } };
  if (commands.openShortcutSettings) void commands.openShortcutSettings();
  else void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
