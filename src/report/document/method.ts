/** What a reader must know of the simulation to judge it, in the order of STRESS-DES (Monks et al., 2019). */

import type { Plan } from '../../scenario/plan/plan.ts';
import { periodText } from '../calendar.ts';
import { type Both, EN, type Format, ID } from '../format.ts';
import { type Counted, counted } from '../noun.ts';
import { NO_ASSUMPTIONS } from '../register.ts';
import { stageName } from '../summary.ts';
import type { Told } from '../told.ts';

/** An item of the checklist: its number and name, and what is to be said. */
interface MethodItem {
  readonly name: Both;
  readonly text: Both;
}

/** What the items are of: a run, or several options of one scenario. */
interface Method extends Pick<Told, 'question' | 'register' | 'version'> {
  readonly plan: Plan;
  readonly scenario: string;
  readonly seed: string;
  /** Of the plan, by their names, in the order of the way through them. */
  readonly stages: readonly string[];
  /** End of the run [s]. */
  readonly endedAt: number;
  /** What is tried. */
  readonly aims: Both;
  readonly estimation: Both;
  /** File of the results with all inputs as used. */
  readonly lock: Both;
}

/** Of the results of one run. */
export function methodOf({ study, ...told }: Told): MethodItem[] {
  const { plan, shown, count } = study;
  const { option, scenario, seed, stages, endedAt } = shown;
  const aims: Both = {
    id: `Opsi ${option === 'base' ? 'dasar' : option} dari skenario; semua opsi menghadapi warga yang sama.`,
    en: `Option ${option} of the scenario; all options face the same citizens.`,
  };
  const estimation: Both =
    count === 1
      ? {
          id: 'Satu ulangan, jadi tanpa selang kepercayaan.',
          en: 'One run, hence no confidence interval.',
        }
      : {
          id: `Rerata ${ID.count(count)} ulangan yang bebas satu sama lain, dengan selang kepercayaan 95%.`,
          en: `Means of ${EN.count(count)} independent replications, with 95% confidence intervals.`,
        };
  const known = { plan, scenario, seed, stages: Object.keys(stages), endedAt };
  const lock: Both = { id: 'scenario.lock.yaml', en: 'scenario.lock.yaml' };
  return methodItems({ ...told, ...known, aims, estimation, lock });
}

/** The items in the order of the checklist. */
export function methodItems(method: Method): MethodItem[] {
  return [
    ...objectives(method),
    ...logic(method),
    ...data(method),
    ...experimentation(method),
    ...implementation(method),
  ];
}

function item(name: readonly [string, string], text: readonly [string, string]): MethodItem {
  return { name: { id: name[0], en: name[1] }, text: { id: text[0], en: text[1] } };
}

function objectives({ question, scenario, aims }: Method): MethodItem[] {
  return [
    item(
      ['1.1 Tujuan', '1.1 Purpose'],
      [
        question?.id ?? `Meniru skenario ${scenario} kiriman demi kiriman.`,
        question?.en ?? `To replay the scenario ${scenario} submission by submission.`,
      ],
    ),
    item(
      ['1.2 Keluaran', '1.2 Outputs'],
      [
        'Nasib setiap kiriman pada akhir simulasi, lama sampai ke pusat dan sampai dijawab, antrean dan pemakaian setiap tahap; secara nasional dan untuk setiap kabupaten/kota.',
        'What became of each submission by the end, the time to the centre and to an answer, the backlog and utilisation of each stage; for the country and for each regency.',
      ],
    ),
    item(['1.3 Percobaan', '1.3 Experimentation aims'], [aims.id, aims.en]),
  ];
}

const PLACES: Counted = {
  id: 'kabupaten/kota',
  en: 'regencies and cities',
  one: 'regency or city',
};
const OFFICES: Counted = { id: 'kantor', en: 'offices', one: 'office' };
const TEAMS: Counted = { id: 'tim keliling', en: 'mobile teams', one: 'mobile team' };

function things(value: number, words: Counted, f: Format): string {
  return `${f.count(value)} ${counted(value, words, f)}`;
}

function logic({ plan, stages: names }: Method): MethodItem[] {
  // A courier goes beside the lines, and what it brings is read in before the rest.
  const carried = (f: Format) =>
    `${f.language === 'id' ? 'atau kurir dan' : 'or courier and'} ${stageName('readIn', f)}`;
  const stages = (f: Format) =>
    names
      .filter((name) => name !== 'readIn')
      .map((name) => {
        const own = stageName(name, f);
        return name === 'uplink' && names.includes('readIn') ? `${own} ${carried(f)}` : own;
      })
      .join(' → ');
  const { regencies } = plan;
  const teams = regencies.filter(({ hasMobile }) => hasMobile).length;
  const offices = regencies.reduce((sum, regency) => sum + regency.offices, 0) - teams;
  const has = (f: Format) =>
    [
      things(regencies.length, PLACES, f),
      things(offices, OFFICES, f),
      ...(teams === 0 ? [] : [things(teams, TEAMS, f)]),
    ].join(', ');
  return [
    item(
      ['2.1–2.3 Alur', '2.1–2.3 Logic'],
      [
        `Orang datang ke kantor, direkam, dan kirimannya melalui ${stages(ID)}; yang ditolak atau gagal mengikuti aturan dalam skenario.`,
        `People come to an office, are recorded, and their submissions go through ${stages(EN)}; what is refused or fails follows the rules of the scenario.`,
      ],
    ),
    item(
      ['2.4 Algoritme', '2.4 Algorithms'],
      [
        'Kejadian diskret: setiap kiriman diikuti satu per satu, tanpa pengelompokan dan tanpa pendekatan aliran. Setelah setiap kejadian jumlah nasional diperiksa, pada akhirnya jumlah setiap kabupaten/kota; simulasi yang jumlahnya tidak cocok tidak memberi hasil.',
        'Discrete events: every submission is followed by itself, without batches and without fluid shortcuts. After every event the sums of the country are checked, at the end those of each regency; a run in which they do not add up gives no results.',
      ],
    ),
    item(
      ['2.5 Komponen', '2.5 Components'],
      [
        `${has(ID)}. Entitas: orang dan kiriman; kegiatan, sumber daya, dan antrean: ${stages(ID)}; masuk: kedatangan orang; keluar: jawaban, gugur, hilang, atau akhir simulasi.`,
        `${has(EN)}. Entities: people and submissions; activities, resources and queues: ${stages(EN)}; entry: people come; exit: answered, dropped, lost, or the end of the run.`,
      ],
    ),
  ];
}

function data({ register, lock }: Method): MethodItem[] {
  return [
    item(
      ['3.1–3.3 Data', '3.1–3.3 Data'],
      [
        `Skenario dan tabelnya, yang SHA-256-nya ada dalam manifest.json; sumber angka-angkanya ialah yang disebut di dalamnya. Semua masukan yang dipakai ada dalam ${lock.id}.`,
        `The scenario and its tables, whose SHA-256 is in manifest.json; the sources of the numbers are those named in them. All inputs as used are in ${lock.en}.`,
      ],
    ),
    item(
      ['3.4 Asumsi', '3.4 Assumptions'],
      [
        register.length === 0
          ? NO_ASSUMPTIONS.id
          : `${ID.count(register.length)}, dalam daftar asumsi.`,
        register.length === 0
          ? NO_ASSUMPTIONS.en
          : `${EN.count(register.length)}, in the list of assumptions.`,
      ],
    ),
  ];
}

function experimentation({ plan, endedAt, estimation }: Method): MethodItem[] {
  const { station, uplink, match, print = 0 } = plan.start;
  const waiting = station + uplink + match + print;
  const period = (f: Format) => periodText(plan, endedAt, f);
  return [
    item(
      ['4.1 Keadaan awal', '4.1 Initialisation'],
      [
        `${waiting === 0 ? 'Kosong.' : `${ID.count(waiting)} sudah menunggu, sisanya kosong.`} Tidak ada masa pemanasan yang dibuang.`,
        `${waiting === 0 ? 'Empty.' : `${EN.count(waiting)} wait already, all else is empty.`} No warm-up is cut off.`,
      ],
    ),
    item(
      ['4.2 Lama simulasi', '4.2 Run length'],
      [
        `${period(ID)}. Yang belum selesai pada akhirnya dihitung belum selesai.`,
        `${period(EN)}. What is unfinished at the end is counted as unfinished.`,
      ],
    ),
    item(['4.3 Penaksiran', '4.3 Estimation'], [estimation.id, estimation.en]),
  ];
}

function implementation({ version, seed }: Method): MethodItem[] {
  return [
    item(
      ['5.1 Perangkat lunak', '5.1 Software'],
      [
        `Tampung ${version}, TypeScript di atas Node.js.`,
        `Tampung ${version}, TypeScript on Node.js.`,
      ],
    ),
    item(
      ['5.2 Bilangan acak', '5.2 Random sampling'],
      [
        `Satu fungsi murni atas benih (Threefry-2x32-20), benih ${seed}; benih yang sama memberi hasil yang sama persis.`,
        `One pure function of the seed (Threefry-2x32-20), seed ${seed}; the same seed gives the same bytes.`,
      ],
    ),
    item(
      ['5.3 Pelaksanaan', '5.3 Execution'],
      [
        'Kejadian serentak berurutan: yang tutup atau rusak, perubahan keadaan lainnya, yang buka (pusat sebelum kantor), yang berakhir, kedatangan, pengamatan; di dalamnya, yang dijadwalkan lebih dulu.',
        'Simultaneous events in order: what closes or breaks down, other changes of the world, what opens (the centre before the offices), endings, arrivals, observation; within each, first scheduled first.',
      ],
    ),
    item(
      ['5.4 Mesin', '5.4 System'],
      [
        'Hasil tidak bergantung pada mesin atau banyaknya utas; versi Node.js ada dalam manifest.json.',
        'Results depend neither on the machine nor on the number of threads; the version of Node.js is in manifest.json.',
      ],
    ),
    item(
      ['6.1 Kode', '6.1 Code access'],
      [
        'Program sumber terbuka berlisensi MIT, beserta skenario, data, dan pengujiannya.',
        'The program is open source under the MIT licence, with its scenarios, data and tests.',
      ],
    ),
  ];
}
