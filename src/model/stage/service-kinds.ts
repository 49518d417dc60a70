/** The service stages of the flow: the events and the draws of each. */

import { Happens, Purpose, StageId } from '../kinds.ts';

export const SERVICE_KINDS = {
  station: {
    stage: StageId.station,
    ends: Happens.stationEnds,
    reneges: Happens.stationReneges,
    servicePurpose: Purpose.stationService,
    patiencePurpose: Purpose.stationPatience,
  },
  match: {
    stage: StageId.match,
    ends: Happens.matchEnds,
    reneges: Happens.matchReneges,
    servicePurpose: Purpose.matchService,
    patiencePurpose: Purpose.matchPatience,
  },
  adjudicate: {
    stage: StageId.adjudicate,
    ends: Happens.adjudicateEnds,
    reneges: Happens.adjudicateReneges,
    servicePurpose: Purpose.adjudicateService,
    patiencePurpose: Purpose.adjudicatePatience,
  },
  print: {
    stage: StageId.print,
    ends: Happens.printEnds,
    // Nobody gives up a card.
    reneges: Happens.nothing,
    servicePurpose: Purpose.printService,
    patiencePurpose: Purpose.printService,
  },
  readIn: {
    stage: StageId.readIn,
    ends: Happens.readInEnds,
    reneges: Happens.nothing,
    servicePurpose: Purpose.readInService,
    patiencePurpose: Purpose.readInService,
  },
} as const;
