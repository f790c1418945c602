#!/usr/bin/env node
import { rungs } from '../dist/index.js';

process.exitCode = await rungs(process.argv.slice(2), process);
