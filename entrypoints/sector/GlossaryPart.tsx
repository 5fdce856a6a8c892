import { useEffect, useState } from 'preact/hooks';
import { Glossary } from '../../components/sector/Glossary.tsx';
import type { GlossaryItem } from '../../utils/messaging/protocol.ts';
import { send } from '../../utils/messaging/send.ts';

export function GlossaryPart() {
  const [query, setQuery] = useState('');
  const [items, setItems] = useState<readonly GlossaryItem[] | string | null>(null);
  useEffect(() => {
    let current = true;
    void send('glossary.search', { query }).then(reply => {
      if (current) setItems(reply.ok ? reply.value : reply.error.message);
    });
    return () => {
      current = false;
    };
  }, [query]);
  return (
    <Glossary
      query={query}
      onQuery={setQuery}
      items={items}
      onOpen={entity => setQuery(entity.replace(/^\w+:/, '').replaceAll('-', ' '))}
    />
  );
}
