import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { FINGERPRINT_FILE, fingerprintSources } from './src/cli/app-fingerprint.ts';
import { CSP_META } from './src/cli/content-security-policy.ts';

const ROOT = import.meta.dirname;

/** Writes the policy into the built page; in development vite's own inline scripts need freedom. */
function contentSecurityPolicy(): Plugin {
  return {
    name: 'guarantor:content-security-policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: () => [
        {
          tag: 'meta',
          attrs: { 'http-equiv': 'Content-Security-Policy', content: CSP_META },
          injectTo: 'head-prepend',
        },
      ],
    },
  };
}

/** Taken when the build starts: whatever is edited while it runs makes it stale again. */
function fingerprint(): Plugin {
  let sources = '';
  let outDir = '';
  return {
    name: 'guarantor:fingerprint',
    apply: 'build',
    configResolved(config) {
      outDir = resolve(config.root, config.build.outDir);
    },
    buildStart() {
      sources = fingerprintSources(ROOT);
    },
    writeBundle() {
      writeFileSync(join(outDir, FINGERPRINT_FILE), sources);
    },
  };
}

export default defineConfig({
  root: ROOT,
  // Relative addresses: the built folder works under any path of any static host.
  base: './',
  plugins: [
    react(),
    contentSecurityPolicy(),
    fingerprint(),
    VitePWA({
      // A new version waits until the player asks for it: the rules never change under a running match.
      registerType: 'prompt',
      injectRegister: false,
      manifest: {
        name: 'Guarantor',
        short_name: 'Guarantor',
        description: 'A turn-based simulation of extended deterrence',
        start_url: './',
        scope: './',
        display: 'standalone',
        background_color: '#faf8f3',
        theme_color: '#faf8f3',
        icons: [
          { src: 'icons/guarantor-192.png', sizes: '192x192', type: 'image/png' },
          { src: 'icons/guarantor-512.png', sizes: '512x512', type: 'image/png' },
          { src: 'icons/guarantor.svg', sizes: 'any', type: 'image/svg+xml' },
        ],
      },
      workbox: {
        // Everything that a match needs; rules, scenarios and maps included, so that it plays without a network.
        globPatterns: ['**/*.{html,js,css,json,md,woff2,svg,png,webmanifest}'],
        // Scripts that the game's two languages never ask for.
        globIgnores: ['**/*-{greek,greek-ext,vietnamese}-*.woff2'],
        maximumFileSizeToCacheInBytes: 4 * 1024 * 1024,
        cleanupOutdatedCaches: true,
        navigateFallback: 'index.html',
        sourcemap: false,
      },
    }),
  ],
  worker: { format: 'es' },
  build: {
    target: ['chrome111', 'firefox114', 'safari16.4'],
    // Fonts and pictures stay files: the policy knows no data: fonts.
    assetsInlineLimit: 0,
    // Phaser is one lazy chunk of 1.3 MB that does not tree-shake; everything else stays far below this.
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // Changes with the libraries, not with the game, so that a returning player has it cached.
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
            { name: 'phaser', test: /node_modules[\\/]phaser[\\/]/ },
          ],
        },
      },
    },
  },
});
