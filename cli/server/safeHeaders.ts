import { secureHeaders } from 'hono/secure-headers';

const SELF = "'self'";
const NONE = "'none'";

/** What the page may do: its own scripts only, no eval, no other host, in no frame. */
export const safeHeaders = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: [SELF],
    // React Flow and CodeMirror place things by style attributes
    styleSrc: [SELF, "'unsafe-inline'"],
    imgSrc: [SELF, 'data:', 'blob:'],
    workerSrc: [SELF, 'blob:'],
    connectSrc: [SELF],
    frameAncestors: [NONE],
    baseUri: [NONE],
    formAction: [NONE],
  },
  xFrameOptions: 'DENY',
  // plain HTTP on one's own machine
  strictTransportSecurity: false,
});
