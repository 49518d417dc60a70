// The textbook models of ../textbook.ts with actors of SimGrid: simgrid MODEL CUSTOMERS prints a line of JSON.
// Events are counted as the models have them: arrivals, ends of service, renewed tries.

#include <sys/resource.h>

#include <array>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <deque>
#include <random>

#include <simgrid/s4u.hpp>

namespace sg = simgrid::s4u;

constexpr int kSources = 100;
constexpr int kTries = 3;

struct Model {
  double rate;
  int servers;
  long room;  // waiting places; -1 for no limit
  double service;
};

struct Line {
  std::deque<int> waiting;
  sg::SemaphorePtr turns;
};

char model_name;
Model model;
long to_come;
long events = 0;
int busy = 0;
/** Those under way to the centre, of d: the servers wait for them. */
long sources_left = 0;
long retrying = 0;
std::deque<int> waiting;
sg::SemaphorePtr turns;
std::array<Line, kSources> lines;
sg::Host* host;
std::mt19937_64 generator(1);

double Uniform() { return std::generate_canonical<double, 53>(generator); }
double Draw(double mean) { return -mean * std::log1p(-Uniform()); }

// Lets all servers go home: they find nobody in line.
void EndIfOver() {
  if (sources_left > 0 || retrying > 0) return;
  for (int server = 0; server < model.servers; server++) turns->release();
}

void Server() {
  for (;;) {
    turns->acquire();
    if (waiting.empty()) return;
    waiting.pop_front();
    busy++;
    sg::this_actor::sleep_for(Draw(model.service));
    busy--;
    events++;
  }
}

// A server that has been woken and not begun leaves its customer in line: both count together.
void Reach(int refusals) {
  const long present = static_cast<long>(waiting.size()) + busy;
  if (model.room < 0 || present < model.servers + model.room) {
    waiting.push_back(refusals);
    turns->release();
    return;
  }
  if (model_name != 'd' || refusals == kTries) return;
  retrying++;
  const double wait = (1 << refusals) * (0.5 + Uniform());
  sg::Actor::create("retry", host, [wait, refusals] {
    sg::this_actor::sleep_for(wait);
    events++;
    Reach(refusals + 1);
    retrying--;
    EndIfOver();
  });
}

void Carry(int source) {
  Line& line = lines[source];
  for (;;) {
    line.turns->acquire();
    if (line.waiting.empty()) break;
    line.waiting.pop_front();
    sg::this_actor::sleep_for(Draw(1));
    events++;
    Reach(0);
  }
  sources_left--;
  EndIfOver();
}

void Source(int source) {
  for (;;) {
    sg::this_actor::sleep_for(Draw(1 / model.rate));
    if (to_come == 0) break;
    to_come--;
    events++;
    if (model_name == 'd') {
      lines[source].waiting.push_back(0);
      lines[source].turns->release();
    } else {
      Reach(0);
    }
  }
  if (model_name == 'd') {
    lines[source].turns->release();
  } else {
    sources_left--;
    EndIfOver();
  }
}

double UserSeconds(const rusage& usage) { return usage.ru_utime.tv_sec + usage.ru_utime.tv_usec / 1e6; }

int main(int count, char** words) {
  sg::Engine engine(&count, words);
  if (count < 3) return 2;
  model_name = words[1][0];
  to_come = std::atol(words[2]);
  switch (model_name) {
    case 'a': model = {0.9, 1, -1, 1}; break;
    case 'b': model = {47.5, 50, -1, 1}; break;
    case 'c': model = {8.4, 8, 56, 1}; break;
    default: model = {0.7, 40, 50, 44.0 / 70};
  }
  auto* zone = sg::create_full_zone("zone");
  host = zone->create_host("host", "1Gf");
  zone->seal();
  turns = sg::Semaphore::create(0);
  for (int server = 0; server < model.servers; server++) sg::Actor::create("server", host, Server);
  sources_left = model_name == 'd' ? kSources : 1;
  const int sources = static_cast<int>(sources_left);
  for (int source = 0; source < sources; source++) {
    if (model_name == 'd') {
      lines[source].turns = sg::Semaphore::create(0);
      sg::Actor::create("line", host, Carry, source);
    }
    sg::Actor::create("source", host, Source, source);
  }
  rusage before, after;
  getrusage(RUSAGE_SELF, &before);
  const auto start = std::chrono::steady_clock::now();
  engine.run();
  const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - start;
  getrusage(RUSAGE_SELF, &after);
  std::printf("{\"events\":%ld,\"userS\":%.6f,\"wallS\":%.6f,\"maxRssMiB\":%.1f}\n", events,
              UserSeconds(after) - UserSeconds(before), wall.count(), after.ru_maxrss / 1024.0);
}
