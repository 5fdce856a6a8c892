interface ImportMeta {
  /** Vite's own: modules by path. https://vite.dev/guide/features.html#glob-import */
  glob<T>(pattern: string, options: { readonly eager: true; readonly import: 'default' }): Record<string, T>;
}
