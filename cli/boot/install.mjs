import { install } from './steps/install.mjs';

install();
