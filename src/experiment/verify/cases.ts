/** All cases of `verify`, in the order of their numbers. */

import type { Case } from './case.ts';
import { withoutChance } from './certain.ts';
import { chosen } from './chosen.ts';
import { fluids } from './fluid.ts';
import { measured } from './measured.ts';
import { networks } from './networks.ts';
import { finiteRoom } from './room.ts';
import { severalServers } from './several.ts';
import { singleServer } from './single.ts';
import { sources } from './sources.ts';
import { statistics } from './statistics.ts';
import { varying } from './varying.ts';

export const CASES: readonly Case[] = [
  ...singleServer,
  ...severalServers,
  ...finiteRoom,
  ...sources,
  ...networks,
  ...varying,
  ...fluids,
  ...withoutChance,
  ...statistics,
  ...measured,
  ...chosen,
].sort((one, other) => (one.id < other.id ? -1 : 1));
