/** The names of everything that happens, is drawn, or is marked on an entity. */

/** Kinds of events. `nothing` stands for "no timer". */
export const enum Happens {
  nothing = 0,
  /** A timetable moves on; subject: its index. */
  change = 1,
  stationEnds = 2,
  matchEnds = 3,
  transferEnds = 4,
  /** A transfer ends in failure or at the time-out. */
  transferFails = 5,
  /** Somebody comes; subject: the office. */
  arrives = 6,
  /** The own back-off of a submission is over; subject: the submission. */
  retries = 7,
  /** The back-off of an office's line is over; subject: the office. */
  lineRetries = 8,
  stationReneges = 9,
  matchReneges = 10,
  /** The time series take their next point. */
  observes = 11,
  ends = 12,
  adjudicateEnds = 13,
  adjudicateReneges = 14,
  /** The next transfer of a shared line is over; subject: the line. */
  lineEnds = 15,
  /** Never in the calendar: timers of transfers that an outage has halted. */
  haltedEnds = 16,
  haltedFails = 17,
  /** The answer of a print-ready submission reaches its office. */
  replies = 18,
  /** A person hears that the recording has to be made again; subject: the place. */
  repliesAgain = 19,
  printEnds = 20,
  /** A store is lost with all in it; subject: the office. */
  storeLost = 21,
  /** A courier is at the centre; subject: its regency. */
  courierArrives = 22,
  /** A courier is at home again; subject: its regency. */
  courierReturns = 23,
  /** It is time to look for what is too old; subject: the regency. */
  courierLooks = 24,
  readInEnds = 25,
  /** One who was recorded comes once more; subject: its slot in the book of them. */
  comesAgain = 26,
}

/** What a draw is for: each purpose has numbers of its own. */
export const enum Purpose {
  arrival = 0,
  nationalDay = 1,
  localDay = 2,
  working = 3,
  servers = 4,
  comeBack = 5,
  stationService = 6,
  stationPatience = 7,
  size = 8,
  speed = 9,
  failure = 10,
  failedWait = 11,
  refusedWait = 12,
  refusedJitter = 13,
  matchService = 14,
  matchPatience = 15,
  result = 16,
  gap = 17,
  room = 18,
  failedJitter = 19,
  adjudicateService = 20,
  adjudicatePatience = 21,
  reply = 22,
  printService = 23,
  outage = 24,
  lostAnswer = 25,
  storeLoss = 26,
  trip = 27,
  readInService = 28,
  /** Whether and when one who was recorded comes again, and whether the centre notices. */
  repeat = 29,
}

/** Marks on an entity. One delivered and stranded is neither, but answered, and on its way to a card. */
export const enum Mark {
  /** Refused at least once. */
  refused = 32,
  /** Reached the centre. */
  delivered = 64,
  /** Tries used up. */
  stranded = 128,
}

/** Stages in the order of the flow; used as indices. */
export const enum StageId {
  station = 0,
  uplink = 1,
  gateway = 2,
  match = 3,
  adjudicate = 4,
  print = 5,
  /** The desks at which what a courier brings is read in. */
  readIn = 6,
}

export const STAGE_COUNT = 7;
