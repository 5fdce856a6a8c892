import { resolve } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { defaultEndpoints } from './utils/chain/default-endpoints.ts';
import { bareScript } from './utils/commands/bare-script.ts';
import { cssConstants } from './utils/commands/css-constants.ts';
import { dictionaryPlugin } from './utils/commands/dictionary-plugin.ts';
import { drawIcons, iconSizes } from './utils/commands/draw-icons.ts';
import { glossaryAsset } from './utils/commands/glossary-asset.ts';
import { leanPreact } from './utils/commands/lean-preact.ts';
import { lensSharing, lensWithoutPreact } from './utils/commands/lens-parts.ts';
import { mergeLocales } from './utils/commands/merge-locales.ts';
import { popupAtOnce } from './utils/commands/popup-at-once.ts';
import { preactWithoutHtml } from './utils/commands/preact-without-html.ts';
import { soundRegistry } from './utils/protocols/check-registry.ts';
import { registry } from './utils/protocols/registry.ts';
import { encodeRegistry } from './utils/protocols/registry-json.ts';
import { matchPatterns } from './utils/settings/match-patterns.ts';
import { installedHosts } from './utils/settings/sites.ts';
import { sourceHosts } from './utils/sources/hosts.ts';

process.env.WXT_TELEMETRY = '0';

/** Where the demonstration and the tests serve their pages; no release reads them. */
const loopback = ['http://127.0.0.1/*', 'http://localhost/*'];

/** What the background asks: each default endpoint and each outside source, and nothing beside them. */
const dataOrigins = [...defaultEndpoints.map(({ url }) => new URL(url).hostname), ...sourceHosts].map(
  host => `https://${host}/*`,
);

const icons = Object.fromEntries(iconSizes.map(size => [size, `icon/${size}.png`]));

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'edge', 'firefox'],
  outDir: process.env.TIDEMARK_OUT ?? '.output',
  vite: ({ mode }) => ({
    plugins: [preact(), preactWithoutHtml(), dictionaryPlugin(), bareScript(), popupAtOnce()],
    // WXT's own context announces the extension's id to the page by an event; see the file.
    build: { target: ['chrome128', 'firefox140'] },
    resolve: { alias: { 'wxt/utils/content-script-context': resolve('entrypoints/scan.content/script-context.ts') } },
    define: {
      __DEMO__: JSON.stringify(mode === 'demo'),
      __DEMO_RPC__: JSON.stringify(mode === 'demo' ? (process.env.TIDEMARK_RPC ?? 'http://127.0.0.1:18545') : ''),
      __DEMO_DAYS__: JSON.stringify(Number(process.env.TIDEMARK_DAYS ?? 120)),
    },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_manifest_name__',
    description: '__MSG_manifest_description__',
    default_locale: 'en',
    icons,
    action: { default_title: '__MSG_manifest_action__', default_icon: icons },
    permissions: [
      'activeTab',
      'alarms',
      // In Chromium the origin of the extension is the same for everybody.
      ...(browser === 'firefox' ? ['declarativeNetRequestWithHostAccess'] : []),
      'scripting',
      'storage',
    ],
    host_permissions: [...matchPatterns(installedHosts), ...dataOrigins],
    optional_host_permissions: ['*://*/*'],
    commands: {
      'step-next': { suggested_key: { default: 'Alt+Period' }, description: '__MSG_manifest_stepNext__' },
      'step-previous': { suggested_key: { default: 'Alt+Comma' }, description: '__MSG_manifest_stepPrevious__' },
      'toggle-panel': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_manifest_togglePanel__' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'tidemark@tidemark.example',
              // CSS custom highlights: https://bugzilla.mozilla.org/show_bug.cgi?id=1703961
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
            // Android knows the declaration above from this version on.
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: '128' }),
  }),
  hooks: {
    'vite:build:extendConfig': (entrypoints, config) => {
      const [first] = entrypoints;
      if (first?.name === 'lens') config.plugins?.push(lensWithoutPreact(), cssConstants());
      if (first?.name === 'lens-rest') config.plugins?.push(lensSharing(), leanPreact(), cssConstants());
      if (!entrypoints.some(({ type }) => type === 'popup')) return;
      // Each file is a request before the first paint: what two pages share goes into one, not into a dozen.
      const common = { name: 'common', minShareCount: 2 };
      const options = config.build?.rolldownOptions;
      const output = { ...options?.output, codeSplitting: { groups: [common] } };
      config.build = { ...config.build, rolldownOptions: { ...options, output } };
    },
    'build:manifestGenerated': (wxt, manifest) => {
      // WXT takes the popup's own title, which no message file translates.
      if (manifest.action) manifest.action.default_title = '__MSG_manifest_action__';
      for (const script of manifest.content_scripts ?? []) script.matches = matchPatterns(installedHosts);
      if (wxt.config.mode === 'production') return;
      manifest.host_permissions = [...(manifest.host_permissions ?? []), ...loopback];
      for (const script of manifest.content_scripts ?? []) script.matches = [...(script.matches ?? []), ...loopback];
    },
    'build:publicAssets': (wxt, files) => {
      for (const [language, messages] of mergeLocales(resolve(wxt.config.root, 'assets/locales'))) {
        files.push({ relativeDest: `_locales/${language}/messages.json`, contents: JSON.stringify(messages) });
      }
      files.push({ relativeDest: 'glossary.json', contents: glossaryAsset() });
      files.push({ relativeDest: 'registry.json', contents: encodeRegistry(soundRegistry(registry)) });
      const cache = resolve(wxt.config.root, 'node_modules/.cache/tidemark/icon');
      for (const { size, file } of drawIcons(resolve(wxt.config.root, 'assets/icon/tidemark.svg'), cache)) {
        files.push({ relativeDest: `icon/${size}.png`, absoluteSrc: file });
      }
    },
  },
});
