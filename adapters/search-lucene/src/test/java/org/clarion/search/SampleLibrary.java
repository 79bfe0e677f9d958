package org.clarion.search;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import org.clarion.core.content.Abbreviation;
import org.clarion.core.content.Body;
import org.clarion.core.content.Entry;
import org.clarion.core.content.Kind;
import org.clarion.core.content.Library;
import org.clarion.core.content.PackInfo;
import org.clarion.core.content.Provenance;
import org.clarion.core.content.Region;
import org.clarion.core.content.StoredEntry;
import org.clarion.core.date.Certainty;
import org.clarion.core.date.KeyDate;
import org.clarion.core.date.Rule;
import org.clarion.core.date.TermCalendar;
import org.clarion.core.date.Years;
import org.clarion.core.message.EntryId;

/** A small group's content: two dozen entries of all kinds, with the likenesses real ones have. */
final class SampleLibrary {
  /** Lines of: id, title; names; questions; tags; text. */
  private static final String ENTRIES =
      """
      faq.choose-one-issue | Choosing one issue | |
        How do I pick a single issue to work on?; I care about too many causes, where do I focus?;
        can't decide what to campaign on | choosing, focus, topic, priority |
        Look first at what you already have. Then ask which cause has a tie to where you live.
      faq.public-speaking | Taking part without public speaking | |
        Do I have to speak in public?; I hate talking in front of people, can I still help?;
        too shy for speeches | shy, nervous, introvert |
        You can do this role well and never make a speech. Write letters or plan an event.
      faq.unsupportive-branch | When your branch is not supportive | |
        My branch isn't interested, what can I do?; nobody in my district cares about this;
        no backing from my branch | unsupportive, hostile, apathy |
        Begin with something neutral that most people can agree on, and let that group grow.
      faq.too-busy | Too busy to do much | |
        I'm very busy, will I be any use as an ISO?; no time; overstretched |
        busy, time, workload, tired |
        Whatever you manage is worth doing. Share the load and take on only what you can.
      faq.become-an-iso | How to become an ISO | becoming an ISO |
        How do I become an ISO?; sign me up as iso; How is an ISO elected? |
        join, volunteer, vacancy |
        Ask your district secretary whether your district has an ISO already.
      faq.what-is-an-iso | What an international solidarity officer does |
        ISO, international solidarity officer |
        What is an ISO?; What does an international solidarity officer do? | role, duties |
        The union's local ambassador for its international work.
      faq.organising-forum | The Organising Forum | OF, organising forum |
        What is the Organising Forum?; How many reps does each region have on the forum? |
        forum, representatives, committee |
        The Organising Forum speaks for members who are active in international solidarity.
      faq.pillars | The four priorities | four pillars |
        What are the pillars of international solidarity?; which aims do we share |
        pillars, priorities, aims | The newer page names four priorities.
      faq.sinnott-award | Steve Sinnott International Solidarity Award | Sinnott Award |
        What is the Steve Sinnott award?; How do I nominate someone for the award? |
        award, prize, nomination | The award honours members for outstanding work.
      faq.training | Training and courses | ISO workshops |
        What training is there for ISOs?; is there a residential weekend |
        training, course, workshop | The course runs every year. It is residential.
      guide.burnout | Avoiding burnout | burnout |
        How do I avoid burning out?; burnt out; need a break | tired, exhausted, stress |
        Years of activism can wear anyone down. Make time and room to think.
      campaign.cuba | Cuba | Cuba campaign, Cuba Solidarity Campaign, CSC |
        What can I do for the Cuba campaign?; cuba blockade what can we do |
        Cuban, Havana, embargo | The union works with the Cuba Solidarity Campaign.
      campaign.palestine | Palestine | Palestine campaign |
        What is the union's Palestine campaign?; how can i help teachers in palestine |
        Palestinian, Gaza, West Bank | Palestine is one of the priority campaigns.
      campaign.pay-2023 | Pay dispute of 2023 | 2023 strikes, pay campaign 2023 |
        What happened in the 2023 teachers' strikes?; strike dates 2023 |
        pay, salary, ballot, walkout | This is history. The dispute was about pay.
      network.london | London network | london ISO network |
        Is there an ISO network in London?; when does the london group meet | capital, group |
        Yes, London has an ISO network.
      network.north-west | North West network | NW network |
        Is there an ISO network in the North West?; How do I meet other ISOs around Manchester? |
        manchester, liverpool | Yes, the North West has an ISO network.
      contact.international-team | The international team | head office |
        How do I contact the international team?; who do i email about international stuff |
        email, address, stuck | The international team works at the union's head office.
      date.holocaust-memorial-day | Holocaust Memorial Day | HMD, Holocaust Remembrance Day |
        When is Holocaust Memorial Day?; hmd 27 january | Holocaust, remembrance, genocide |
        On this day we remember the victims of the Holocaust.
      date.womens-day | International Women's Day | IWD, Women's Day |
        When is International Women's Day?; womens day 8 march | women, girls, equality |
        A day for the rights of women around the world.
      date.refugee-day | World Refugee Day | Refugee Day |
        When is World Refugee Day?; refugee day 20 june | refugees, asylum |
        A world day to stand with people who had to flee their homes.
      date.refugee-week | Refugee Week | UK Refugee Week |
        Which week is Refugee Week?; assembly for refugee week; week for refugees |
        refugees, asylum, week | The UK's week for refugees, from Monday to Sunday.
      date.srebrenica-day | Srebrenica Memorial Day | Srebrenica Day |
        When is Srebrenica Memorial Day?; srebrenica 11 july | Srebrenica, Bosnia, genocide |
        A day to remember the people killed in the genocide at Srebrenica in Bosnia.
      date.srebrenica-week | Srebrenica Memorial Week | memorial week for Srebrenica |
        When does Srebrenica Memorial Week start?; srebrenica week this year |
        Srebrenica, Bosnia, genocide | The week around the day, kept for remembrance.
      date.delegation-palestine | Delegation to Palestine | Palestine delegation |
        When is the delegation to Palestine?; palestine trip february half term |
        visit, trip, delegation | A delegation in the February half-term, to be confirmed.
      date.delegations-autumn | Delegations to Palestine and Cuba | autumn delegations |
        When are the autumn delegations?; cuba trip october half term |
        visit, trip, delegation | Delegations in the October half-term.
      date.democracy | International Day of Democracy | Democracy Day |
        When is the International Day of Democracy?; What date is for people's voice? |
        democracy, voting, elections | An international day for everyone's right to have a say.
      date.strike-2023-02-01 | National strike, 1 February 2023 | first strike day 2023 |
        When was the first teachers' strike of 2023?; strike 1 feb 2023 | walkout, pay |
        The first national strike day of the 2023 pay dispute.
      date.strike-2023-03 | Two-day national strike, March 2023 | March strike 2023 |
        When was the two-day strike in March 2023?; strike 15 16 march 2023 | walkout, pay |
        A national strike over two days in the 2023 pay dispute.
      """;

  private static final List<Region> REGIONS =
      List.of(
          new Region("london", "London", List.of("greater london", "ldn")),
          new Region("north-west", "North West", List.of("nw", "lancashire")),
          new Region("wales", "Wales", List.of("Cymru")),
          new Region("south-east", "South East", List.of("kent")));

  private static final List<Abbreviation> ABBREVIATIONS =
      List.of(
          new Abbreviation("ISO", "international solidarity officer"),
          new Abbreviation("OF", "organising forum"),
          new Abbreviation("IWD", "International Women's Day"),
          new Abbreviation("HMD", "Holocaust Memorial Day"));

  private static final PackInfo INFO =
      new PackInfo("sample", "1", "Sample", "en", List.of(), REGIONS, ABBREVIATIONS);

  private SampleLibrary() {}

  /** All of it, as the first revision. */
  static Library whole() {
    return of(1, ENTRIES);
  }

  /** A library of the given entries, each in the form of those above. */
  static Library of(long revision, String entries) {
    return Library.of(
        revision,
        INFO,
        Arrays.stream(entries.split("\n(?=\\S)"))
            .filter(it -> !it.isBlank())
            .map(it -> new StoredEntry(entry(it.replaceAll("\\s+", " ").split("\\|", -1)), false))
            .toList());
  }

  private static Entry entry(String[] parts) {
    EntryId id = new EntryId(parts[0].strip());
    return new Entry(
        id,
        parts[1].strip(),
        list(parts[2], ","),
        list(parts[3], ";"),
        list(parts[4], ","),
        List.of(),
        new Provenance(List.of("toolkit"), "", LocalDate.of(2027, 8, 31), Years.ALL),
        List.of(),
        parts[5].strip(),
        body(id));
  }

  private static List<String> list(String part, String separator) {
    return Arrays.stream(part.split(separator))
        .map(String::strip)
        .filter(it -> !it.isEmpty())
        .toList();
  }

  private static Body body(EntryId id) {
    return switch (Kind.of(id.prefix()).orElseThrow()) {
      case ANSWER -> new Body.Answer(List.of());
      case GUIDE -> new Body.Guide();
      case CAMPAIGN -> new Body.Campaign(false, List.of(), null, null, null, List.of());
      case NETWORK -> new Body.Network(id.name());
      case CONTACT -> new Body.Contact();
      case TERMS -> new Body.Terms(new TermCalendar(List.of(), List.of()));
      case DATE ->
          new Body.OnDate(KeyDate.of(new Rule.YearlyDay(MonthDay.of(1, 27)), Certainty.FIXED));
    };
  }
}
