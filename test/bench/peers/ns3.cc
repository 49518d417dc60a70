// The textbook models of ../textbook.ts on the core of ns-3, which has no queues of its own: ns3 MODEL CUSTOMERS
// prints a line of JSON. Events are counted as the models have them: arrivals, ends of service, renewed tries.

#include <sys/resource.h>

#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <deque>

#include "ns3/core-module.h"

using namespace ns3;

constexpr int kSources = 100;
constexpr int kTries = 3;

struct Customer {
  int line = 0;
  int refusals = 0;
};

struct Model {
  double rate;
  int servers;
  long room;  // waiting places; -1 for no limit
  double service;
};

struct Line {
  std::deque<Customer*> waiting;
  bool busy = false;
};

char model_name;
Model model;
long to_come;
long events = 0;
int busy = 0;
std::deque<Customer*> waiting;
std::array<Line, kSources> lines;
Ptr<ExponentialRandomVariable> exponential;
Ptr<UniformRandomVariable> uniform;

double Draw(double mean) { return exponential->GetValue(mean, 0); }

void Serve(Customer* customer);

void End(Customer* customer) {
  events++;
  delete customer;
  busy--;
  if (waiting.empty()) return;
  Customer* next = waiting.front();
  waiting.pop_front();
  Serve(next);
}

void Serve(Customer* customer) {
  busy++;
  Simulator::Schedule(Seconds(Draw(model.service)), &End, customer);
}

void Retry(Customer* customer);

// At the centre; of d, who finds no room asks again.
void Reach(Customer* customer) {
  if (busy < model.servers) {
    Serve(customer);
  } else if (model.room < 0 || static_cast<long>(waiting.size()) < model.room) {
    waiting.push_back(customer);
  } else if (model_name == 'd' && customer->refusals < kTries) {
    const double wait = (1 << customer->refusals++) * (0.5 + uniform->GetValue());
    Simulator::Schedule(Seconds(wait), &Retry, customer);
  } else {
    delete customer;
  }
}

void Retry(Customer* customer) {
  events++;
  Reach(customer);
}

void Send(Customer* customer);

void Sent(Customer* customer) {
  events++;
  Line& line = lines[customer->line];
  line.busy = false;
  if (!line.waiting.empty()) {
    Customer* next = line.waiting.front();
    line.waiting.pop_front();
    Send(next);
  }
  Reach(customer);
}

void Send(Customer* customer) {
  lines[customer->line].busy = true;
  Simulator::Schedule(Seconds(Draw(1)), &Sent, customer);
}

void Arrive(int source) {
  if (to_come == 0) return;
  to_come--;
  events++;
  Simulator::Schedule(Seconds(Draw(1 / model.rate)), &Arrive, source);
  auto* customer = new Customer{source, 0};
  if (model_name != 'd') {
    Reach(customer);
  } else if (lines[source].busy) {
    lines[source].waiting.push_back(customer);
  } else {
    Send(customer);
  }
}

double UserSeconds(const rusage& usage) { return usage.ru_utime.tv_sec + usage.ru_utime.tv_usec / 1e6; }

int main(int count, char** words) {
  if (count < 3) return 2;
  model_name = words[1][0];
  to_come = std::atol(words[2]);
  switch (model_name) {
    case 'a': model = {0.9, 1, -1, 1}; break;
    case 'b': model = {47.5, 50, -1, 1}; break;
    case 'c': model = {8.4, 8, 56, 1}; break;
    default: model = {0.7, 40, 50, 44.0 / 70};
  }
  exponential = CreateObject<ExponentialRandomVariable>();
  uniform = CreateObject<UniformRandomVariable>();
  const int sources = model_name == 'd' ? kSources : 1;
  for (int source = 0; source < sources; source++) {
    Simulator::Schedule(Seconds(Draw(1 / model.rate)), &Arrive, source);
  }
  rusage before, after;
  getrusage(RUSAGE_SELF, &before);
  const auto start = std::chrono::steady_clock::now();
  Simulator::Run();
  const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - start;
  getrusage(RUSAGE_SELF, &after);
  std::printf("{\"events\":%ld,\"userS\":%.6f,\"wallS\":%.6f,\"maxRssMiB\":%.1f}\n", events,
              UserSeconds(after) - UserSeconds(before), wall.count(), after.ru_maxrss / 1024.0);
}
