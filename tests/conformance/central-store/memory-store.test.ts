import { memoryCentralStore } from './memory-store.ts';
import { centralStoreConformance } from './suite.ts';

centralStoreConformance('memory', async () => {
  const store = memoryCentralStore();
  return { store, close: () => store.close() };
});
