import { useEffect, useState } from 'preact/hooks';
import { type SinceFigures, SinceTable } from '../../components/sector/SinceTable.tsx';
import type { Figure, Snapshot } from '../../utils/figures/snapshot.ts';
import { send } from '../../utils/messaging/send.ts';

type Props = {
  readonly snapshot: Snapshot;
  /** Days of the grid that are stored. */
  readonly days: number;
  readonly onReceipt: (protocol: string, key: string, label: string, figure: Figure) => void;
};

/** A quarter ago at first, or as far back as there is history. */
const firstDays = 90;

export function SincePart({ snapshot: { time, block }, days, onReceipt }: Props) {
  const [chosen, setChosen] = useState<string | null>(null);
  const day = chosen ?? dayBefore(time, Math.max(1, Math.min(firstDays, days - 1)));
  const figures = useSince(day, block, days);
  return (
    <SinceTable
      day={day}
      lastDay={time.slice(0, 10)}
      figures={figures}
      onDay={setChosen}
      onReceipt={(figure, key, label) => onReceipt('sector', key, label, figure)}
    />
  );
}

/** Asked again with each newer block and as days are added to the history; the last answer stays until then. */
function useSince(day: string, block: string, days: number): SinceFigures | string | null {
  const [answer, setAnswer] = useState<{ day: string; figures: SinceFigures | string } | null>(null);
  useEffect(() => {
    if (day === '') return;
    let current = true;
    void send('sector.since', { day }).then(reply => {
      if (current) setAnswer({ day, figures: reply.ok ? reply.value : reply.error.message });
    });
    return () => {
      current = false;
    };
  }, [day, block, days]);
  return answer?.day === day ? answer.figures : null;
}

function dayBefore(time: string, days: number): string {
  const date = new Date(time);
  date.setUTCDate(date.getUTCDate() - days);
  return date.toISOString().slice(0, 10);
}
