export type TabsProps = {
  readonly label: string;
  readonly tabs: readonly { readonly id: string; readonly name: string }[];
  readonly selected: string;
  readonly panelId: string;
  readonly onSelect: (id: string) => void;
};

/** A row of tabs: one stop for Tab, arrow keys between them. https://www.w3.org/WAI/ARIA/apg/patterns/tabs/ */
export function Tabs({ label, tabs, selected, panelId, onSelect }: TabsProps) {
  const step = (event: KeyboardEvent) => {
    const direction = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!direction) return;
    event.preventDefault();
    const rtl = getComputedStyle(event.currentTarget as Element).direction === 'rtl';
    const at = tabs.findIndex(tab => tab.id === selected);
    const next = (at + (rtl ? -direction : direction) + tabs.length) % tabs.length;
    onSelect(tabs[next]!.id);
    ((event.currentTarget as Element).children[next] as HTMLElement).focus();
  };
  return (
    <div role="tablist" class="td-tabs" aria-label={label} onKeyDown={step}>
      {tabs.map(tab => (
        <button
          key={tab.id}
          type="button"
          role="tab"
          aria-selected={tab.id === selected}
          aria-controls={panelId}
          tabIndex={tab.id === selected ? 0 : -1}
          onClick={() => onSelect(tab.id)}
        >
          {tab.name}
        </button>
      ))}
    </div>
  );
}
