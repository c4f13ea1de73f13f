/** The browser that tests and the bench use. */
export const CHROMIUM = process.env['TASKLOOM_CHROMIUM'] ?? '/usr/bin/chromium';

/** What Playwright turns off in every Chromium; said again, since of two lists Chromium heeds only the last. */
const PLAYWRIGHTS = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
];

/**
 * Two pages for the address bar, which no test sees: with each window they would start anew, and take as much of the
 * machine as the designer.
 */
const ADDRESS_BAR = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'];

/**
 * A process that Chromium keeps ready for a next page; each context starts one of its own, and ends before it is used.
 */
const AHEAD = ['SpareRendererForSitePerProcess'];

/** What Chromium is started with wherever there is neither a screen nor a person. */
export const UNATTENDED: string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** How tests start Chromium: without what costs time and shows nothing of the page. */
export const CHROMIUM_FLAGS: string[] = [
  ...UNATTENDED,
  `--disable-features=${[...PLAYWRIGHTS, ...ADDRESS_BAR, ...AHEAD].join(',')}`,
];
