"""The Swedish word for every code that the marts store, for the places that show a mart as it stands."""

from typing import Final

# code = word, in the order of the codes. Most are the words that the source files themselves use.
_PAIRS: Final = """
about = cirka; abstains = avstår; accepted = accepteras; accepts = accepterar; adjustment = justering;
adjusts_at_once = justerar omedelbart; administrations = förvaltningar; adopts = fastställer; agreement = avtal;
agreement_end = avtalet slutar; agreement_start = avtalet börjar; agrees = stämmer; all = alla; all_members = alla;
almost = närmare; ambiguous = tvetydig; approved = godkänt; approves = godkänner; archive = arkiv; area = område;
assigns = uppdrar; association = förbund; association_director = förbundsdirektör; at_aspiration = når det som
eftersträvas; at_least = minst; attendance = närvaro; audit = revision; authority = myndighet; basic_amount =
grundbelopp; below = under det som krävs; between = mellan det som krävs och det som eftersträvas; board = nämnd;
board_attendance = närvaro; board_meetings = sammanträden; budget = budget; budget_cost = budget kostnad;
budget_income = budget intäkt; budget_result = budget resultat; call = kallelse; cancelled = inställt; certain =
säker; chair = ordförande; challenge = utmaning; changed = ändrad; chief_executive = kommunchef; close = nära;
close_to = nära; committee = utskott; company = bolag; composition = sammansättning; computation = beräkning;
confidential = sekretess; consequence = konsekvens; consultation = samråd; contract = avtal; contradiction =
motsägelse; control = kontrollmoment; cooperation_group = samverkansgrupp; coordinating = samordnande;
coordination_group = samordningsgrupp; cost = kostnad; cost_sharing = kostnadsfördelning; council = fullmäktige;
council_committee = beredning; council_decision = fullmäktigebeslut; council_decisions = fullmäktigebeslut;
council_matter = fullmäktigeärende; count = antal; crisis_communicator = kriskommunikatör; data_protection =
personuppgifter; date = datum; deadline = sista dag; decided = beslutat; decided_passed = beslutat, dagen har
passerat; decides = beslutar; decision = beslut; declines_to_sign = undertecknar inte; delegation = delegation;
deviation_cost = avvikelse kostnad; deviation_income = avvikelse intäkt; deviation_result = avvikelse resultat;
direction = riktning; dispute = tvist; disqualification = jäv; document = handling; does_not_follow = följer inte
nyckeln; done = genomförd; down = ned; economy = ekonomi; editorial = vår läsning; effect = effektmål; empty = tom;
enters = ingår; equal = lika delar; establishes = inrättar; exact = exakt; example = exempel; executive_board =
styrelse; extension = förlängning; external = extern; fact = uppgift; flat = oförändrat; follow_up = uppföljning;
followed_up = följs upp; follows = följer nyckeln; forecast = bedömning framåt; forecast_cost = prognos kostnad;
forecast_income = prognos intäkt; forecast_result = prognos resultat; garbled = oläslig; goal = mål; goals = mål;
governance = styrning; guideline = riktlinje; held = genomfört; high = hög; holds_back = håller tillbaka; in_force =
gällande; in_platform = i plattformen; income = intäkt; index = index; index_reading = index läses av; indicator =
indikator; information = information; inhabitants = invånare; insight = insyn; interpreted = tolkad; interview =
intervju; joint_board = gemensam nämnd; judged = bedöms; just_over = drygt; kommun = kommun; kommuner = kommuner;
later = senare; level = nivå; lifts = lyfter; likely = trolig; low = låg; management = förvaltning; management_group
= ledningsgrupp; managing = förvaltande; many = många; medium = medel; meeting = möte; member = ledamot; met =
uppnås; minutes = protokoll; missing = saknas; month = månad; most = de flesta; municipal_commissioner =
kommunalråd; need = behov; network = nätverk; new = ny; next = nästa; no = nej; no_meeting = inget sammanträde; none
= ingen; not_applicable = ej tillämpligt; not_assessable = kan inte bedömas; not_decided = inte beslutat; not_done =
ej genomförd; not_due = ej förfallet; not_met = uppnås inte; not_reported = ej rapporterat; not_signed = ej
undertecknat; not_stated = anges inte; not_yet = inte ännu; notes = noterar; notice = uppsägning; official =
tjänsteperson; one = en; one_off_fee = engångsavgift; ongoing = pågår; organisation = organisation; other = annat;
other_representative = övrig representant; participates = medverkar; participation = deltagande; partly = delvis;
partly_met = uppnås delvis; passed_unknown = passerat, okänt om det hölls; past = passerat; payment = betalning;
pending = pågår; pilot = pilot; plan = plan; planned = planerad; planning = planering; policy = policy; possibility
= möjlighet; posts = tjänster; preparatory_group = beredningsgrupp; preparatory_meetings = beredningsgruppsmöten;
preparatory_participation = medverkan; prepares = bereder; presidium = presidium; price = pris; printed_result =
tryckt resultat; probability = sannolikhet; programme = handlingsprogram; project = projekt; projects = projekt;
proposed = föreslaget; protocol = protokoll; protocol_item = protokollspunkt; publicity = offentlighet; purpose =
syfte; quorum = beslutsförhet; raises_matter = väcker ärende; range = intervall; recommends = rekommenderar;
recourse = regress; recruitment = rekrytering; reference = officiell statistik; region = region; region_director =
regiondirektör; regional_council = råd; register = register; regulation = regel; rejected = avslaget; remainder =
rest; remote = distans; remuneration = ersättning; renegotiation = omförhandling; report = rapport;
reported_by_kommun = kommuner; reporting = rapportering; rescue_service = räddningstjänst; reservation =
reservation; responsibility = ansvar; result = resultat; risk = risk; rollout = införande; rounding = avrundning;
running = löpande; same = oförändrat; scope = omfattning; secretariat = kansli; security_coordinator =
säkerhetssamordnare; security_manager = säkerhetschef; service = tjänst; several = flera; share = andel; shared =
delade; signing = undertecknande; some = några; staff = personal; start_date = startdatum; steering_group =
styrgrupp; strategy = strategi; strength = styrka; study = studie; substitute = ersättare; surplus = över- och
underskott; survey = enkät; tabled = bordlagt; tables = bordlägger; tasks = uppgifter; term = villkor;
term_of_office = mandatperiod; tertial = tertial; tertial_end = tertialets slut; text = text; this = det här; time =
tid; trainings = utbildningar; unanswered = obesvarat; uncertain = osäker; unchanged = oförändrad; unclear = oklart;
unit = enhet; unit_people = personer i enheten; unit_price = styckpris; unit_total = hela enheten; unknown = okänt;
unreadable = oläsligt; up = upp; validity = giltighet; vice_chair = vice ordförande; voluntary_organisation =
frivilligorganisation; voting = omröstning; wants_to_proceed = vill gå vidare; wheel = årshjulet; will_roll_out =
ska införa; with_examples = med exempeldata; working_group = arbetsgrupp; yes = ja
"""
WORDS: Final[dict[str, str]] = {
    code: word for pair in " ".join(_PAIRS.split()).split("; ") for code, _, word in [pair.partition(" = ")]
}
