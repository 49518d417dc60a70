/** The service stages of the flow: the events and the draws of each. */

import { Rank } from '../../engine/calendar.ts';
import { Happens, Purpose, StageId } from '../kinds.ts';

export const SERVICE_KINDS = {
  station: {
    stage: StageId.station,
    opening: Rank.askerOpening,
    ends: Happens.stationEnds,
    reneges: Happens.stationReneges,
    servicePurpose: Purpose.stationService,
    patiencePurpose: Purpose.stationPatience,
  },
  match: {
    stage: StageId.match,
    opening: Rank.opening,
    ends: Happens.matchEnds,
    reneges: Happens.matchReneges,
    servicePurpose: Purpose.matchService,
    patiencePurpose: Purpose.matchPatience,
  },
  adjudicate: {
    stage: StageId.adjudicate,
    opening: Rank.opening,
    ends: Happens.adjudicateEnds,
    reneges: Happens.adjudicateReneges,
    servicePurpose: Purpose.adjudicateService,
    patiencePurpose: Purpose.adjudicatePatience,
  },
  print: {
    stage: StageId.print,
    opening: Rank.askerOpening,
    ends: Happens.printEnds,
    // Nobody gives up a card.
    reneges: Happens.nothing,
    servicePurpose: Purpose.printService,
    patiencePurpose: Purpose.printService,
  },
  readIn: {
    stage: StageId.readIn,
    opening: Rank.opening,
    ends: Happens.readInEnds,
    reneges: Happens.nothing,
    servicePurpose: Purpose.readInService,
    patiencePurpose: Purpose.readInService,
  },
} as const;
