import { useEffect, useState } from 'preact/hooks';
import { StorageMeter } from '../../components/settings/StorageMeter.tsx';
import type { StorageUsage } from '../../utils/messaging/protocol.ts';
import { send } from '../../utils/messaging/send.ts';
import { forgetGlance } from '../../utils/pages/read-glance.ts';

export function StoragePart() {
  const [usage, setUsage] = useState<StorageUsage | string | null>(null);
  const read = async () => {
    const reply = await send('storage.usage', {});
    setUsage(reply.ok ? reply.value : reply.error.message);
  };
  const clear = async () => {
    const reply = await send('storage.clear', {});
    forgetGlance();
    if (reply.ok) await read();
    else setUsage(reply.error.message);
  };
  useEffect(() => void read(), []);
  return <StorageMeter usage={usage} onClear={() => void clear()} />;
}
