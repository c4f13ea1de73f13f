import type { TenantSettings } from './types.ts';

/** How a local tenant runs chains when nobody says otherwise. */
export const USUAL_SETTINGS: TenantSettings = { speed: 1, seed: 1, runSeconds: 2, failPercent: 0, isStrict: false };
