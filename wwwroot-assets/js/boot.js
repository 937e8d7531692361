import '/js/scan/early.js';

// Starts Blazor, and says so: tests and styles wait for it.
await Blazor.start({
  circuit: {
    reconnectionOptions: { maxRetries: 100000, retryIntervalMilliseconds: (attempt) => Math.min(500 * 2 ** attempt, 5000) },
  },
});
document.documentElement.dataset.blazor = 'started';
