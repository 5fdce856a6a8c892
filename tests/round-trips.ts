/** A fetch that notes when each request begins and when its answer has arrived. */
export type RoundTrips = {
  readonly fetch: typeof fetch;
  /** Requests so far. */
  readonly count: () => number;
  /** The longest chain of requests each of which began only after the one before it was answered. */
  readonly depth: () => number;
};

type Trip = { readonly begin: number; end: number; readonly depth: number };

export function recordRoundTrips(inner: typeof fetch): RoundTrips {
  const trips: Trip[] = [];
  let moment = 0;
  const recording: typeof fetch = async (url, init) => {
    const answered = trips.filter(({ end }) => end < moment + 1);
    const trip = {
      begin: ++moment,
      end: Number.POSITIVE_INFINITY,
      depth: 1 + Math.max(0, ...answered.map(({ depth }) => depth)),
    };
    trips.push(trip);
    try {
      const response = await inner(url, init);
      const body = await response.arrayBuffer();
      return new Response(body, response);
    } finally {
      trip.end = ++moment;
    }
  };
  return {
    fetch: recording,
    count: () => trips.length,
    depth: () => Math.max(0, ...trips.map(({ depth }) => depth)),
  };
}
