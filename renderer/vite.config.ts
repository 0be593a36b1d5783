import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** An old PC (Windows 7 or 8.1) can still be a thin window or the board: Chrome 109 is the last browser it gets. */
const oldestBrowser = 'chrome109';

export default defineConfig({
  root: import.meta.dirname,
  // The station serves the page at its root, Electron under app://: relative addresses fit both.
  base: './',
  plugins: [react()],
  publicDir: false,
  build: {
    outDir: resolve(import.meta.dirname, '../dist/renderer'),
    emptyOutDir: true,
    target: oldestBrowser,
    cssTarget: oldestBrowser,
    sourcemap: true,
    // Nothing inline (data: fonts, a preload script): the page's policy is script-src 'self', font-src 'self'.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        entryFileNames: 'assets/[name]-[hash].js',
        chunkFileNames: 'assets/[name]-[hash].js',
        assetFileNames: 'assets/[name]-[hash][extname]',
      },
    },
  },
});
